"""What the bookkeeper takes over: postings, and reports made of them; asks for nothing."""
