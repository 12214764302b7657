"""What the project is put together from: a bill of materials, known holes, secrets (`make sbom`, `audit`, `check`)."""
