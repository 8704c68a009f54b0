/// A xenopsd's metadata for a VM under one name; survives the daemon, not the host.
public enum Metadata: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing: the xenopsd does not know the name.
  case absent
  /// The VM's configuration.
  case present
  /// The configuration and the size of a suspend image; without a domain, the VM is Suspended.
  case presentWithImage
}

/// A domain on a host's Xen under one name; survives every daemon.
public enum Domain: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// No domain.
  case none
  /// Created and paused; its memory is incomplete.
  case building
  /// Paused with complete memory; one unpause away from executing.
  case built
  /// Executing.
  case running
  /// Shut down for a suspend or a migration, with its memory still there.
  case suspended
  /// Suspended, and has since executed elsewhere: its memory is the VM's past. Xen cannot tell this
  /// from ``suspended``; the distinction is history for the properties.
  case superseded
  /// Shut down by the guest, not yet destroyed.
  case shutOff
  /// Shut down by the guest in order to be rebooted, not yet destroyed.
  case rebooting

  /// The value in traces.
  public var phrase: String {
    switch self {
    case .none: "none"
    case .building: "being built"
    case .built: "paused"
    case .running: "running"
    case .suspended: "suspended"
    case .superseded: "suspended and outdated"
    case .shutOff: "shut down by its guest"
    case .rebooting: "shut down by its guest for a reboot"
    }
  }
}

/// One VM under one name on one host: the metadata, and the domain that belongs to it.
///
/// The three fields share a byte: a state holds up to 64 copies, and each successor copies the
/// whole state.
public struct VMCopy: BitwiseCopyable, Equatable, Sendable {
  /// The metadata in the two lowest bits, the domain in the next three, then the survivable mark.
  @usableFromInline var rawValue: UInt8 = 0

  /// The number of raw values, which use six bits.
  static var valueCount: Int { 1 << 6 }

  /// Creates an absent copy.
  public init() {}

  /// The metadata in xenopsd.
  public var metadata: Metadata {
    get { Metadata(rawValue: rawValue & 0b11) ?? .absent }
    set { rawValue = rawValue & ~0b11 | newValue.rawValue }
  }

  /// The domain on Xen.
  public var domain: Domain {
    get { Domain(rawValue: rawValue >> 2 & 0b111) ?? .none }
    set { rawValue = rawValue & ~0b11100 | newValue.rawValue << 2 }
  }

  /// Whether the domain's “action-request” key is erased; while it says “poweroff”, a restarting
  /// xenopsd destroys the domain as half built.
  public var isSurvivable: Bool {
    @inlinable get { rawValue & 0b100000 != 0 }
    set { rawValue = rawValue & ~0b100000 | (newValue ? 0b100000 : 0) }
  }

  /// Metadata and domain in traces: `absent`, `metadata`, `metadata, domain running`.
  public var phrase: String {
    let metadataPhrase =
      switch metadata {
      case .absent: domain == .none ? "absent" : "no metadata"
      case .present: "metadata"
      case .presentWithImage: "metadata with a suspend image"
      }
    guard domain != .none else { return metadataPhrase }
    let mark = isSurvivable ? "" : " (action-request poweroff)"
    return "\(metadataPhrase), domain \(domain.phrase)\(mark)"
  }

  /// Whether xenopsd knows the name.
  @inlinable public var isPresent: Bool { rawValue & 0b11 != Metadata.absent.rawValue }

  /// The domain, if xenopsd knows the name: it finds none without metadata.
  @inlinable public var knownDomain: Domain { isPresent ? domain : .none }

  /// Has the domain of another copy.
  mutating func takeDomain(of other: VMCopy) {
    domain = other.domain
    isSurvivable = other.isSurvivable
  }

  /// Has no domain any more.
  mutating func loseDomain() { takeDomain(of: VMCopy()) }

  /// Whether the domain executes.
  @inlinable public var isExecuting: Bool { has(.running) }

  /// Whether the domain holds the VM's whole and latest memory.
  @inlinable public var isHealthy: Bool { has(.built) || has(.running) || has(.suspended) }

  /// Whether the domain is in the given state.
  @inlinable public func has(_ domain: Domain) -> Bool {
    rawValue & 0b11100 == domain.rawValue &<< 2
  }
}
