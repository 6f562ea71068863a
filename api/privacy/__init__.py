"""Pages and routes of people's own data; may import every floor below."""
