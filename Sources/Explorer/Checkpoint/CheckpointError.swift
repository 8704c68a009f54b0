/// Why a checkpoint could not be written, or cannot be resumed.
public enum CheckpointError: Error, Equatable, Sendable {
  /// The system refused to open, read, write or rename the file; the number is that of `errno`.
  case system(path: String, number: Int32)

  /// A folder, a device, a pipe or a socket is where the checkpoint is to be written.
  case notAFile(path: String)

  /// A file that is no checkpoint is where the checkpoint is to be written.
  case otherFile(path: String)

  /// Another process writes a checkpoint there.
  case inUse(path: String)

  /// The file does not begin like a checkpoint.
  case notACheckpoint(path: String)

  /// The file has another version of the format.
  case otherVersion(path: String, found: Int, expected: Int)

  /// The checkpoint is of another system.
  case otherSystem(path: String, found: String, expected: String)

  /// The file ends too early.
  case truncated(path: String)

  /// The file goes on after the end of the checkpoint.
  case tooLong(path: String, extraBytes: Int)

  /// A part of the file has changed since it was written.
  case damaged(path: String, part: String)

  /// The states in the file need more memory than the limit allows.
  case tooLarge(path: String, neededBytes: Int, limitBytes: Int)

  /// The file keeps states in a store other than the one that the options ask for.
  case otherStore(path: String, found: StoreKind, expected: StoreKind)
}
