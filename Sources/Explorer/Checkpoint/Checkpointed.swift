/// A storage that can be written to a checkpoint and read from one.
@usableFromInline protocol Checkpointed: Storage {
  /// Writes the states up to a level that begins, and all that is needed to go on from there.
  func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  ) throws(CheckpointError)

  /// Reads what was written; the storage is empty before.
  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: Int
  ) throws(CheckpointError)
}
