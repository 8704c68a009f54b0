/// The names under which a xenopsd thread at a position still needs a domain, or metadata for one,
/// to make the VM execute.
///
/// Computed once per position from the steps' effects on domains, see ``DomainChange``.
public struct Executable: BitwiseCopyable, Equatable, Sendable {
  /// The names under which a created or complete domain is enough.
  var created: Names = []
  /// The names under which a domain suspended in memory is enough.
  var suspended: Names = []
  /// The names under which a domain that its guest has shut down is enough.
  var shutDown: Names = []
  /// The names under which metadata without a domain is enough.
  var metadata: Names = []
  /// Whether the thread needs nothing.
  var needsNothing = false

  /// A set of names, one bit per name.
  struct Names: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ name: Name) { rawValue = 1 << name.rawValue }

    func has(_ name: Name) -> Bool { contains(Names(name)) }
  }

  /// Creates a value for a thread that can make nothing execute.
  public init() {}

  /// Whether a host's state of a VM is enough.
  ///
  /// A domain that was suspended and has executed elsewhere since is no longer the VM: the rule
  /// that it must not execute again is checked when it does.
  public func isMet(by local: XenopsdRecord) -> Bool {
    if needsNothing { return true }
    return Name.allCases.contains { name in
      let copy = local[name]
      return switch copy.domain {
      case .none: copy.isPresent && metadata.has(name)
      case .building, .built: created.has(name)
      case .suspended: suspended.has(name)
      case .superseded: false
      case .shutOff, .rebooting: shutDown.has(name)
      case .running: true
      }
    }
  }

  /// Whether a host has a complete domain that will be made to execute.
  public func isComplete(in local: XenopsdRecord) -> Bool {
    Name.allCases.contains { local[$0].has(.built) && created.has($0) }
  }

  /// The needs of a thread for which either of the two is enough.
  func union(_ other: Executable) -> Executable {
    var both = self
    both.created.formUnion(other.created)
    both.suspended.formUnion(other.suspended)
    both.shutDown.formUnion(other.shutDown)
    both.metadata.formUnion(other.metadata)
    both.needsNothing = needsNothing || other.needsNothing
    return both
  }
}

extension Executable {
  /// The needs before a step that succeeds, given these needs after it.
  func before(_ change: DomainChange) -> Executable {
    var before = self
    switch change {
    case .none, .completes: break
    case .executes(let name):
      // Without such a domain, the step fails.
      before = Executable()
      before.created = Names(name)
    case .resumes(let name): before.suspended.insert(Names(name))
    case .creates(let name):
      before.replaceDomains(named: name, by: [])
      before.metadata.remove(Names(name))
      if created.has(name) { before.metadata.insert(Names(name)) }
    case .destroys(let name):
      before.replaceDomains(named: name, by: metadata.intersection(Names(name)))
    case .destroysUseless(let names):
      for name in names where !metadata.has(name) { before.suspended.remove(Names(name)) }
      let left = metadata.intersection(names.reduce(into: []) { $0.insert(Names($1)) })
      before.created.formUnion(left)
      before.suspended.formUnion(left)
      before.shutDown.formUnion(left)
    case .needs(let name):
      before.metadata.remove(Names(name))
      if needsNothing { before.replaceDomains(named: name, by: Names(name)) }
      before.needsNothing = false
    case .renames(let old, let new):
      before.renameDomains(back: old, from: new)
      before.metadata = metadata.before(renaming: old, to: new)
    case .renamesDomain(let old, let new): before.renameDomains(back: old, from: new)
    case .bringsMetadata(let name): if metadata.has(name) { before.needsNothing = true }
    case .removesMetadata(let name): before.metadata.remove(Names(name))
    }
    return before
  }

  /// Asks for a domain under its old name where one under its new name is enough.
  private mutating func renameDomains(back old: Name, from new: Name) {
    created = created.before(renaming: old, to: new)
    suspended = suspended.before(renaming: old, to: new)
    shutDown = shutDown.before(renaming: old, to: new)
  }

  /// Makes a domain under a name enough, in any state, exactly if `names` contains the name.
  private mutating func replaceDomains(named name: Name, by names: Names) {
    for set in [\Executable.created, \.suspended, \.shutDown] {
      self[keyPath: set].remove(Names(name))
      self[keyPath: set].formUnion(names)
    }
  }
}

extension Executable.Names {
  /// The names before a rename, for which the new name had to be free.
  fileprivate func before(renaming old: Name, to new: Name) -> Self {
    let rest = subtracting([Self(old), Self(new)])
    return has(new) ? rest.union(Self(old)) : rest
  }
}
