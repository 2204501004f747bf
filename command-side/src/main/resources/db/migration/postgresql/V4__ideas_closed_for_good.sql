-- Hidden or withdrawn: whatever stage it is moved to, it takes no votes again.
ALTER TABLE idea ADD COLUMN gone BOOLEAN NOT NULL DEFAULT FALSE;
