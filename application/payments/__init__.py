"""Paying by card or MobilePay: what the firm asks of a payment service.

May import domain and the standard library; never the payment service itself.
"""
