/// What a xenopsd has on file about a VM under one name; survives the daemon, not the host.
public enum Metadata: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// Nothing: the xenopsd does not know the name.
  case absent
  /// The VM's configuration.
  case present
  /// The configuration, and the size of a suspend image: with no domain, the VM is Suspended.
  case presentWithImage
}

/// A domain on a host's Xen under one name; survives every daemon.
public enum Domain: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  /// There is none.
  case none
  /// Created and paused; its memory is not complete.
  case building
  /// Paused with its memory complete; one unpause away from executing.
  case built
  /// Executing.
  case running
  /// Shut down for a suspend or a migration, its memory still there.
  case suspended
  /// Suspended, and executing elsewhere since: its memory is the VM's past. Xen cannot tell this
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
/// The three fields share a byte: there are up to 64 copies in a state, which is copied whole for
/// each of its successors.
public struct VMCopy: BitwiseCopyable, Equatable, Sendable {
  /// The metadata in the two lowest bits, the domain in the next three, then the mark.
  @usableFromInline var rawValue: UInt8 = 0

  /// The number of raw values: six bits are in use.
  static var valueCount: Int { 1 << 6 }

  /// Nothing.
  public init() {}

  /// What xenopsd has on file.
  public var metadata: Metadata {
    get { Metadata(rawValue: rawValue & 0b11) ?? .absent }
    set { rawValue = rawValue & ~0b11 | newValue.rawValue }
  }

  /// The domain on Xen.
  public var domain: Domain {
    get { Domain(rawValue: rawValue >> 2 & 0b111) ?? .none }
    set { rawValue = rawValue & ~0b11100 | newValue.rawValue << 2 }
  }

  /// Whether the domain's “action-request” key is erased; while it says “poweroff”, a xenopsd that
  /// starts destroys the domain as half built.
  public var isSurvivable: Bool {
    @inlinable get { rawValue & 0b100000 != 0 }
    set { rawValue = rawValue & ~0b100000 | (newValue ? 0b100000 : 0) }
  }

  /// Metadata and domain in traces: `absent`, `metadata`, `metadata, domain running`.
  public var phrase: String {
    let metadataPhrase =
      switch metadata {
      case .absent: "absent"
      case .present: "metadata"
      case .presentWithImage: "metadata with a suspend image"
      }
    guard domain != .none else { return metadataPhrase }
    let mark = isSurvivable ? "" : " (action-request poweroff)"
    return "\(metadataPhrase), domain \(domain.phrase)\(mark)"
  }

  /// Whether xenopsd knows the name.
  @inlinable public var isPresent: Bool { rawValue & 0b11 != Metadata.absent.rawValue }

  /// Whether the domain executes.
  @inlinable public var isExecuting: Bool { has(.running) }

  /// Whether the domain holds the VM's whole and latest memory.
  @inlinable public var isHealthy: Bool { has(.built) || has(.running) || has(.suspended) }

  /// Whether the domain is one in particular.
  @inlinable public func has(_ domain: Domain) -> Bool {
    rawValue & 0b11100 == domain.rawValue &<< 2
  }
}
