/// The line on standard error that tells how far a search is.
///
/// It rewrites itself, a few times a second at most, and is cleared before results are printed.
struct ProgressLine {
  /// The least time between two rewrites.
  static let interval = Duration.milliseconds(250)

  private let isShown: Bool
  private let columns: Int
  private let write: (String) -> Void
  private var lastRewrite: ContinuousClock.Instant?

  /// A progress line that is shown, or not, on any stream.
  init(isShown: Bool, columns: Int, write: @escaping (String) -> Void) {
    self.isShown = isShown
    self.columns = columns
    self.write = write
  }

  /// Shows how far the search is, unless the line was rewritten just now.
  mutating func show(_ progress: ProgressReading, now: ContinuousClock.Instant = .now) {
    guard isShown else { return }
    if let lastRewrite, now - lastRewrite < Self.interval { return }
    lastRewrite = now
    // One column stays free: some terminals wrap a line that fills its last one.
    write("\r" + progress.description.prefix(columns - 1) + "\u{1B}[K")
  }

  /// Removes the line.
  mutating func clear() {
    guard lastRewrite != nil else { return }
    lastRewrite = nil
    write("\r\u{1B}[K")
  }
}
