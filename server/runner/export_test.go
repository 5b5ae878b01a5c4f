package runner

// SetChunkSize lets tests see several chunks without thousands of credentials.
func (r *Runner) SetChunkSize(n int64) { r.chunkSize = n }
