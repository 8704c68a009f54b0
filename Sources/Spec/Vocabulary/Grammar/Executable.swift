/// What a thread of a xenopsd that stands at a position can still make execute: under which names there
/// has to be a domain, or metadata for one, so that it can.
///
/// Worked out once for each position, from what each step does to domains, see ``DomainChange``.
public struct Executable: BitwiseCopyable, Equatable, Sendable {
  /// The names under which a domain is enough that is created or complete.
  var created: Names = []
  /// The names under which a domain is enough that was suspended in memory.
  var suspended: Names = []
  /// The names under which a domain is enough that its guest has shut down.
  var shutDown: Names = []
  /// The names under which metadata without a domain is enough.
  var metadata: Names = []
  /// Whether nothing is needed.
  var needsNothing = false

  /// Some names, one bit each.
  struct Names: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ name: Name) { rawValue = 1 << name.rawValue }

    func has(_ name: Name) -> Bool { contains(Names(name)) }
  }

  /// Nothing can be made to execute.
  public init() {}

  /// Whether what a host holds of a VM is enough.
  ///
  /// A domain that was suspended and has executed elsewhere since is not the VM any more: that it must
  /// not execute again is judged where it does.
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

  /// Whether a host holds a domain that is complete and will be made to execute.
  public func isComplete(in local: XenopsdRecord) -> Bool {
    Name.allCases.contains { local[$0].has(.built) && created.has($0) }
  }

  /// Either of two is enough.
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
  /// What is enough before a step that succeeds, where this is enough after it.
  func before(_ change: DomainChange) -> Executable {
    var before = self
    switch change {
    case .none, .completes: break
    case .executes(let name):
      // Where there is no such domain, the step fails.
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
      before.created = created.before(renaming: old, to: new)
      before.suspended = suspended.before(renaming: old, to: new)
      before.shutDown = shutDown.before(renaming: old, to: new)
      before.metadata = metadata.before(renaming: old, to: new)
    case .bringsMetadata(let name): if metadata.has(name) { before.needsNothing = true }
    case .removesMetadata(let name): before.metadata.remove(Names(name))
    }
    return before
  }

  /// A domain under a name, in whatever state, is enough exactly if the name is among some.
  private mutating func replaceDomains(named name: Name, by names: Names) {
    for set in [\Executable.created, \.suspended, \.shutDown] {
      self[keyPath: set].remove(Names(name))
      self[keyPath: set].formUnion(names)
    }
  }
}

extension Executable.Names {
  /// The names before one was given up for another, which nothing had.
  fileprivate func before(renaming old: Name, to new: Name) -> Self {
    let rest = subtracting([Self(old), Self(new)])
    return has(new) ? rest.union(Self(old)) : rest
  }
}
