/// A storage that can be written to a checkpoint and read from one.
@usableFromInline protocol Checkpointed: Storage {
  /// Writes the states found before a level begins, and everything needed to continue from there.
  func write(
    _ snapshot: SearchSnapshot, to writer: borrowing CheckpointWriter
  ) throws(CheckpointError)

  /// Reads into an empty storage what ``write(_:to:)`` wrote.
  func read(
    _ snapshot: SearchSnapshot, from reader: inout CheckpointReader,
    workers: Int
  ) throws(CheckpointError)
}
