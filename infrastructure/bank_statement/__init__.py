"""Bank statements as banks send them (ISO 20022 camt.053); knows no rule of the business."""
