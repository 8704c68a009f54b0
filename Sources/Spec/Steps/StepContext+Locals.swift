/// The locals of the thread at hand, whichever of the background threads it is.
extension StepContext {
  /// The locals of a thread that works for no client.
  var locals: BackgroundThread {
    get {
      switch thread.actor {
      case .inspection: pool.hosts[thread.host.index].inspection
      case .overview: pool.overview
      case .monitor: pool.monitor
      default: pool.hosts[thread.host.index].background
      }
    }
    set {
      switch thread.actor {
      case .inspection: pool[thread.host].inspection = newValue
      case .overview: pool.overview = newValue
      case .monitor: pool.monitor = newValue
      default: pool[thread.host].background = newValue
      }
    }
  }

  /// The host on whose behalf the thread acts: its own, or the one that the monitor deals with.
  var subject: Host { thread.actor == .monitor ? locals.peer : thread.host }
}
