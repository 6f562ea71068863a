"""What the coordination board tells: pure questions to rows, without content or memory."""
