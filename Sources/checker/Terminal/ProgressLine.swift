/// The line on standard error that shows the progress of a search.
///
/// It is rewritten at most a few times a second, and cleared before results are printed.
struct ProgressLine {
  /// The least time between two rewrites.
  static let interval = Duration.milliseconds(250)

  private let isShown: Bool
  private let columns: Int
  private let write: (String) -> Void
  private var lastRewrite: ContinuousClock.Instant?

  /// A progress line on any stream.
  init(isShown: Bool, columns: Int, write: @escaping (String) -> Void) {
    self.isShown = isShown
    self.columns = columns
    self.write = write
  }

  /// Shows the progress, unless the line was rewritten very recently.
  mutating func show(_ progress: ProgressReading, now: ContinuousClock.Instant = .now) {
    show(progress.description, now: now)
  }

  /// Shows a text, unless the line was rewritten very recently.
  mutating func show(_ text: String, now: ContinuousClock.Instant = .now) {
    guard isShown else { return }
    if let lastRewrite, now - lastRewrite < Self.interval { return }
    lastRewrite = now
    // One column stays free: some terminals wrap a line that fills its last one.
    write("\r" + text.prefix(columns - 1) + "\u{1B}[K")
  }

  /// Removes the line.
  mutating func clear() {
    guard lastRewrite != nil else { return }
    lastRewrite = nil
    write("\r\u{1B}[K")
  }
}
