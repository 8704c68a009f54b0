/// Why a checkpoint could not be written, or is not one to go on from.
public enum CheckpointError: Error, Equatable, Sendable {
  /// The system refused to open, read, write or rename the file; the number is that of `errno`.
  case system(path: String, number: Int32)

  /// The file does not begin as a checkpoint does.
  case notACheckpoint(path: String)

  /// The file was written in another version of the format.
  case otherVersion(path: String, found: Int, expected: Int)

  /// The checkpoint is of something else than what is to be explored now.
  case otherSystem(path: String, found: String, expected: String)

  /// The file ends too early.
  case truncated(path: String)

  /// A part of the file is not what was written.
  case damaged(path: String, part: String)

  /// What is in the file needs more memory than there may be.
  case tooLarge(path: String, neededBytes: Int, limitBytes: Int)

  /// States are kept in another way in the file than was asked for.
  case otherStore(path: String, found: StoreKind, expected: StoreKind)
}
