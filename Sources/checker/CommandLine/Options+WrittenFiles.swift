extension Options {
  /// The files that options ask to write, in the order of the options.
  var writtenFiles: WrittenFiles {
    let files = OptionTable.all.compactMap { option in
      option.written?(self).map { path in
        WrittenFile(
          option: option.typed, path: path, replaceable: option.replaceable,
          continued: option.replaceable == .checkpoints ? resumedCheckpoint : nil)
      }
    }
    return WrittenFiles(files: files, isForced: isForced)
  }

  /// The file that an option asks to write, as the option is typed; nil if it asks for none.
  func writtenFile(_ option: String) -> WrittenFile? {
    writtenFiles.files.first { $0.option == option }
  }
}
