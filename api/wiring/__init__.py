"""The wiring of the house: which routes there are, who does which errand, what a process opens."""
