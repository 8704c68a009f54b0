/// The locals of the current thread, for any kind of background thread.
///
/// Read-only members are inlined here and next to the steps: a call would copy the context.
extension StepContext {
  /// The locals of a thread that serves no client.
  var locals: BackgroundThread {
    @inline(__always) get {
      switch thread.actor {
      case .inspection: pool.hosts[thread.host.index].inspection
      case .overview: pool.overview
      case .monitor: pool.monitor
      default: pool.hosts[thread.host.index].background
      }
    }
    @inline(__always) set {
      switch thread.actor {
      case .inspection: pool[thread.host].inspection = newValue
      case .overview: pool.overview = newValue
      case .monitor: pool.monitor = newValue
      default: pool[thread.host].background = newValue
      }
    }
  }

  /// The host on whose behalf the thread acts: its own, or the monitor's current one.
  @inline(__always)
  var subject: Host { thread.actor == .monitor ? locals.peer : thread.host }
}
