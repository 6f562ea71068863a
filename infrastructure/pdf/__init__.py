"""Paper: turns an issued document's plain data into a PDF; knows no rule of the business."""
