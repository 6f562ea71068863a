"""What may be asked for in the room of coupons and gift cards; imports `domain` and its floor."""
