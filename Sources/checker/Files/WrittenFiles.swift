/// The files that a command writes, none of which destroys another file.
struct WrittenFiles: Sendable {
  /// The files.
  var files: [WrittenFile]
  /// Whether files that this program did not write may be replaced.
  var isForced = false

  /// Refuses a file that cannot be written, that the command has read, that it writes twice, or that
  /// it must not replace.
  func check() throws(OutputError) {
    var places: [FilePlace: String] = [:]
    for file in files {
      try OutputFile.check(file.path)
      try check(file)
      guard let place = FilePlace(file.path) else { continue }
      if let other = places.updateValue(file.option, forKey: place) {
        throw .isOtherOutput(path: file.path, options: [other, file.option])
      }
    }
  }

  /// Writes a text to one of the files, after a last look at the file that is there.
  func write(_ text: String, to file: WrittenFile) throws(OutputError) {
    try check(file)
    try OutputFile.write(text, to: file.path)
  }

  /// Refuses a file that the command has read, or that it must not replace.
  ///
  /// Nothing of a file is replaced that is standard output or error: the text goes to its end.
  private func check(_ file: WrittenFile) throws(OutputError) {
    guard let place = FilePlace(file.path) else { return }
    if StandardStreams.descriptor(of: file.path) != nil {
      guard file.replaceable == .checkpoints else { return }
      throw .isStandardStream(path: file.path, option: file.option)
    }
    let isContinued = file.continued.flatMap { FilePlace($0) } == place
    if !isContinued, let input = ReadFiles.ofCommand?.path(at: place) {
      throw .isInput(path: file.path, option: file.option, input: input)
    }
    guard !isForced, case .file = place else { return }
    switch file.replaceable {
    case .checkpoints: return
    case .none: throw .isThere(path: file.path, option: file.option)
    case .reports:
      guard WrittenMark.isIn(file: file.path) else {
        throw .isNoReport(path: file.path, option: file.option)
      }
    }
  }
}
