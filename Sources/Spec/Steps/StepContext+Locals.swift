/// The locals of the thread at hand, whichever of the background threads it is.
extension StepContext {
  /// The locals of a thread that works for no client.
  var locals: BackgroundThread {
    get {
      switch thread.actor {
      case .inspection: pool[thread.host].inspection
      case .overview: pool.overview
      default: pool[thread.host].background
      }
    }
    set {
      switch thread.actor {
      case .inspection: pool[thread.host].inspection = newValue
      case .overview: pool.overview = newValue
      default: pool[thread.host].background = newValue
      }
    }
  }
}
