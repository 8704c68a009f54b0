/// Parts of a state from the viewpoint of an actor: fields of its own records or of others.
///
/// A thread's own records are its locals, its call, the record of its VM, its host, and that host's
/// xenopsd record of the VM. There is one pool, which every thread owns. A property owns nothing,
/// but may read everything.
public struct StateParts: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// The fields of own records.
  public private(set) var own = StateFields()
  /// The fields of other hosts, VMs, calls and threads.
  public private(set) var others = StateFields()
  /// The locals of the acting thread, whichever it is.
  public private(set) var locals: ThreadFields = []

  /// The owner of the records.
  public enum Owner: Sendable {
    /// The actor itself.
    case own
    /// Another host, VM or call.
    case other
    /// The actor itself and all others.
    case any
  }

  /// No part.
  public init() {}

  /// The union of the given parts.
  public init(arrayLiteral elements: StateParts...) {
    for parts in elements { formUnion(parts) }
  }

  /// Adds other parts.
  public mutating func formUnion(_ other: StateParts) {
    own.formUnion(other.own)
    others.formUnion(other.others)
    locals.formUnion(other.locals)
  }

  /// The union with other parts.
  public func union(_ other: StateParts) -> StateParts {
    var parts = self
    parts.formUnion(other)
    return parts
  }

  /// One field.
  private init(_ field: StateField, of owner: Owner) {
    if owner != .other { own.insert(field) }
    if owner != .own { others.insert(field) }
  }

  /// A field of a VM's database record.
  public static func record(_ field: RecordField, of owner: Owner = .own) -> StateParts {
    StateParts(.record(field), of: owner)
  }

  /// A field of a host.
  public static func host(_ field: HostField, of owner: Owner = .own) -> StateParts {
    StateParts(.host(field), of: owner)
  }

  /// A field of a VM's state in a xenopsd.
  public static func xenopsd(_ field: XenopsdField, of owner: Owner = .own) -> StateParts {
    StateParts(.xenopsd(field), of: owner)
  }

  /// The state of a VM in a xenopsd and Xen under one uuid.
  public static func copy(_ name: Name, of owner: Owner = .own) -> StateParts {
    StateParts(.xenopsd(.copy(name)), of: owner)
  }

  /// The state of a VM in a xenopsd and Xen under every uuid.
  public static func copies(of owner: Owner = .own) -> StateParts {
    Name.allCases.reduce(into: []) { $0.formUnion(.copy($1, of: owner)) }
  }

  /// A field of a client's call.
  public static func call(_ field: CallField, of owner: Owner = .own) -> StateParts {
    StateParts(.call(field), of: owner)
  }

  /// A field of the pool as a whole.
  public static func pool(_ field: PoolField) -> StateParts { StateParts(.pool(field), of: .own) }

  /// A local of the acting thread.
  public static func local(_ field: ThreadField) -> StateParts {
    var parts = StateParts()
    parts.locals.insert(ThreadFields(field))
    return parts
  }

  /// Every local of the acting thread.
  public static var locals: StateParts {
    var parts = StateParts()
    parts.locals = .all
    return parts
  }

  /// A local of a thread that another thread acts on, on any host.
  public static func thread(_ thread: XapiThread, _ field: ThreadField) -> StateParts {
    StateParts(.thread(thread, field), of: .any)
  }

  /// All locals of a thread that another thread acts on.
  public static func thread(_ thread: XapiThread) -> StateParts {
    ThreadField.allCases.reduce(into: []) { $0.formUnion(.thread(thread, $1)) }
  }

  /// The parts whose field is among the given ones.
  func only(_ fields: StateFields) -> StateParts {
    var parts = self
    parts.own = own.intersection(fields)
    parts.others = others.intersection(fields)
    return parts
  }

  /// Whether the set is empty.
  var isEmpty: Bool { own.isEmpty && others.isEmpty && locals.isEmpty }

  /// Whether the set contains all of the given parts.
  func contains(_ other: StateParts) -> Bool {
    other.own.isSubset(of: own) && other.others.isSubset(of: others)
      && other.locals.isSubset(of: locals)
  }

  /// The fields, regardless of owner, for an actor's thread.
  func fields(for actor: Actor) -> StateFields {
    guard let thread = actor.thread else { return own.union(others) }
    let fields = own.union(others)
    if locals.isEmpty { return fields }
    return fields.union(StateFields(locals.list.map { .thread(thread, $0) }))
  }
}
