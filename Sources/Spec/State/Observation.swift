/// The result of `VM.stat` for one VM on the local xenopsd; kept in a thread's locals.
///
/// - Code: `ocaml/xenopsd/lib/xenops_server.ml`, `VM.stat`; computed on each call, not stored.
public enum Observation: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing read yet.
  case unread
  /// `Does_not_exist`: no metadata.
  case absent
  /// Metadata and no domain.
  case halted
  /// Metadata with a suspend image and no domain.
  case suspended
  /// A domain that is paused.
  case paused
  /// A domain that is not paused; one that has shut down also reads Running until it is destroyed.
  case running

  /// The answer of `VM.stat` for a VM; while the VM is in the `rebooting` set, Running for any
  /// domain.
  @inline(__always)
  init(of local: XenopsdRecord) {
    let copy = local[.original]
    self = local.operation.isRebooting && copy.isPresent ? .running : Observation(of: copy)
  }

  /// The answer of `VM.stat` for a copy.
  public init(of copy: VMCopy) {
    self =
      switch (copy.metadata, copy.domain) {
      case (.absent, _): .absent
      case (.present, .none): .halted
      case (.presentWithImage, .none): .suspended
      case (_, .building), (_, .built): .paused
      case (_, .running), (_, .suspended), (_, .superseded), (_, .shutOff),
        (_, .rebooting):
        .running
      }
  }

  /// The power state that corresponds to the observation, nil when the VM is absent.
  public var powerState: PowerState? {
    switch self {
    case .unread, .absent: nil
    case .halted: .halted
    case .suspended: .suspended
    case .paused: .paused
    case .running: .running
    }
  }

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .unread: "nothing"
    case .absent: "absent"
    default: powerState?.phrase ?? ""
    }
  }
}
