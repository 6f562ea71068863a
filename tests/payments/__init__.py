"""Specifications of paying by card and MobilePay."""
