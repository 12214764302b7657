"""Pictures and documents: what they show, who made them, in which sizes they are served."""
