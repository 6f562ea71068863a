"""Electronic invoices: the issued document as UBL and Finvoice; knows no rule of the business."""
