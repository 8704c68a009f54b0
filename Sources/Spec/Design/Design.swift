/// Where a declaration stands in the files it was read from: a key of the reader's own table.
public struct Origin: Hashable, Sendable {
  /// The key; 0 where a declaration was made by no file.
  public var key: Int

  /// The place with a key.
  public init(_ key: Int = 0) { self.key = key }
}

/// A value as declared, with the place where it stands.
public struct Declared<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// The place.
  public var origin: Origin

  /// A value at a place.
  public init(_ value: Value, at origin: Origin = Origin()) {
    self.value = value
    self.origin = origin
  }
}

/// A step as a design file declares it; nothing is known to be right yet.
public struct StepDeclaration: Sendable {
  /// The name of the step.
  public var step: Declared<String>
  /// The parameters, in the order of the file, `when` and `onFailure` apart.
  public var arguments: [(key: Declared<String>, value: Declared<String>)] = []
  /// The conditions.
  public var when: [Declared<String>] = []
  /// The procedure that cleans up when the step fails, nil for the one of the procedure.
  public var onFailure: Declared<String>?
  /// The operation whose host's half a `call` has brought the step from, nil for the procedure's own.
  var operation: Operation?

  /// A step without parameters.
  public init(_ step: Declared<String>) { self.step = step }

  /// The parameters without their places.
  var plainArguments: [(key: String, value: String)] {
    arguments.map { ($0.key.value, $0.value.value) }
  }
}

/// A procedure as a design file declares it.
public struct ProcedureDeclaration: Sendable {
  /// The name.
  public var name: Declared<String>
  /// The steps, in order.
  public var steps: [StepDeclaration]
  /// The procedure that cleans up when a step fails that names none itself.
  public var onFailure: Declared<String>?

  /// A procedure.
  public init(_ name: Declared<String>, steps: [StepDeclaration]) {
    self.name = name
    self.steps = steps
  }
}

/// A protocol as data: the procedures of a design file, in the order of the file.
public struct Design: Sendable {
  /// The name.
  public var name: String
  /// The document that it comes from.
  public var source: String
  /// The procedures.
  public var procedures: [ProcedureDeclaration]

  /// A design.
  public init(name: String, source: String, procedures: [ProcedureDeclaration]) {
    self.name = name
    self.source = source
    self.procedures = procedures
  }

  /// The position of a procedure, nil when the design has none of that name.
  public func index(of procedure: String) -> Int? {
    procedures.firstIndex { $0.name.value == procedure }
  }
}
