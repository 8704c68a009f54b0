"""The parts of Scripts/differential."""
