import Synchronization

/// The files that a command reads: those that it has read, none of which its results replace, and where
/// others may be.
///
/// ``InputFile`` notes every file by itself. A command need not say which it reads, and cannot forget
/// one.
final class ReadFiles: Sendable {
  /// Those of the running command; nil where none runs, as in most tests.
  @TaskLocal static var ofCommand: ReadFiles?

  /// Whether a model may name files outside of its folders.
  let mayBeAnywhere: Bool

  init(mayBeAnywhere: Bool = false) { self.mayBeAnywhere = mayBeAnywhere }

  private let paths = Mutex<[FilePlace: String]>([:])

  /// Notes a file that was read, or will be.
  func note(_ path: String) {
    guard let place = FilePlace(path) else { return }
    paths.withLock { if $0[place] == nil { $0[place] = path } }
  }

  /// The path by which the file at a place was read; nil if it was not.
  func path(at place: FilePlace) -> String? { paths.withLock { $0[place] } }
}
