"""Every site says whose pictures it shows, and on which terms."""
