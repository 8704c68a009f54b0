/// Parts of a state as one who acts there sees them: fields, of its own records or of others.
///
/// A thread's own are its locals, its call, the record of the VM that it deals with, the host that it
/// runs on, and what that host's xenopsd holds of the VM. There is one pool, which is everybody's own.
/// For a property nothing is own: it may look at everything.
public struct StateParts: Equatable, Sendable, ExpressibleByArrayLiteral {
  /// The fields of own records.
  public private(set) var own = StateFields()
  /// The fields of other hosts, VMs, calls and threads.
  public private(set) var others = StateFields()
  /// The locals of the thread that acts, whichever it is.
  public private(set) var locals: ThreadFields = []

  /// Whose records are meant.
  public enum Owner: Sendable {
    /// One's own.
    case own
    /// Those of another host, VM or call.
    case other
    /// One's own and those of all others.
    case any
  }

  /// No part.
  public init() {}

  /// All the parts of some.
  public init(arrayLiteral elements: StateParts...) {
    for parts in elements { formUnion(parts) }
  }

  /// The union of some.
  public mutating func formUnion(_ other: StateParts) {
    own.formUnion(other.own)
    others.formUnion(other.others)
    locals.formUnion(other.locals)
  }

  /// The union with some.
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

  /// A field of what a xenopsd holds of a VM.
  public static func xenopsd(_ field: XenopsdField, of owner: Owner = .own) -> StateParts {
    StateParts(.xenopsd(field), of: owner)
  }

  /// What a xenopsd and Xen hold of a VM under one uuid.
  public static func copy(_ name: Name, of owner: Owner = .own) -> StateParts {
    StateParts(.xenopsd(.copy(name)), of: owner)
  }

  /// What a xenopsd and Xen hold of a VM under every uuid.
  public static func copies(of owner: Owner = .own) -> StateParts {
    Name.allCases.reduce(into: []) { $0.formUnion(.copy($1, of: owner)) }
  }

  /// A field of a client's call.
  public static func call(_ field: CallField, of owner: Owner = .own) -> StateParts {
    StateParts(.call(field), of: owner)
  }

  /// A field of the pool as a whole.
  public static func pool(_ field: PoolField) -> StateParts { StateParts(.pool(field), of: .own) }

  /// A local of the thread that acts.
  public static func local(_ field: ThreadField) -> StateParts {
    var parts = StateParts()
    parts.locals.insert(ThreadFields(field))
    return parts
  }

  /// Every local of the thread that acts.
  public static var locals: StateParts {
    var parts = StateParts()
    parts.locals = .all
    return parts
  }

  /// A local of a thread that another acts on, of whatever host.
  public static func thread(_ thread: XapiThread, _ field: ThreadField) -> StateParts {
    StateParts(.thread(thread, field), of: .any)
  }

  /// All locals of a thread that another acts on.
  public static func thread(_ thread: XapiThread) -> StateParts {
    ThreadField.allCases.reduce(into: []) { $0.formUnion(.thread(thread, $1)) }
  }

  /// Whether there is none.
  var isEmpty: Bool { own.isEmpty && others.isEmpty && locals.isEmpty }

  /// Whether parts are among them.
  func contains(_ other: StateParts) -> Bool {
    other.own.isSubset(of: own) && other.others.isSubset(of: others)
      && other.locals.isSubset(of: locals)
  }

  /// The fields, whoever's they are, for one who acts in some thread.
  func fields(for actor: Actor) -> StateFields {
    guard let thread = actor.thread else { return own.union(others) }
    let fields = own.union(others)
    if locals.isEmpty { return fields }
    return fields.union(StateFields(locals.list.map { .thread(thread, $0) }))
  }
}
