extension Array where Element: BitwiseCopyable {
  /// Calls a function that may change the bytes of the elements.
  mutating func withMutableRawBytes(
    _ body: (UnsafeMutableRawBufferPointer) throws(CheckpointError) -> Void
  ) throws(CheckpointError) {
    var result: Result<Void, CheckpointError> = .success(())
    withUnsafeMutableBytes { bytes in
      result = Result { () throws(CheckpointError) in try body(bytes) }
    }
    try result.get()
  }
}
