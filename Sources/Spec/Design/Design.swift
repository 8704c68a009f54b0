/// The position of a declaration in its source files: a key into the reader's own table.
public struct Origin: Hashable, Sendable {
  /// The key; 0 for a declaration that came from no file.
  public var key: Int

  /// The position with the given key.
  public init(_ key: Int = 0) { self.key = key }
}

/// A declared value and its position.
public struct Declared<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// The position.
  public var origin: Origin

  /// A value at a position.
  public init(_ value: Value, at origin: Origin = Origin()) {
    self.value = value
    self.origin = origin
  }
}

/// A step as a design file declares it; not validated yet.
public struct StepDeclaration: Sendable {
  /// The name of the step.
  public var step: Declared<String>
  /// The parameters, in file order, without `when`, `onFailure` and `fails`.
  public var arguments: [(key: Declared<String>, value: Declared<String>)] = []
  /// The conditions.
  public var when: [Declared<String>] = []
  /// The procedure that cleans up if the step fails, nil for the procedure's own.
  public var onFailure: Declared<String>?
  /// Whether the step may fail by itself, nil if it does not say.
  public var fails: Declared<String>?
  /// The operation whose host's half a `call` has inlined here, nil for the procedure's own steps.
  var operation: Operation?

  /// A step without parameters.
  public init(_ step: Declared<String>) { self.step = step }

  /// The parameters without their positions.
  var plainArguments: [(key: String, value: String)] {
    arguments.map { ($0.key.value, $0.value.value) }
  }
}

/// A procedure as a design file declares it.
public struct ProcedureDeclaration: Sendable {
  /// The most steps of its own that a procedure may have; a program has no more in all.
  public static let maximumStepCount = 254

  /// The name.
  public var name: Declared<String>
  /// The steps, in order.
  public var steps: [StepDeclaration]
  /// The procedure that cleans up if a step fails that names none itself.
  public var onFailure: Declared<String>?

  /// A procedure.
  public init(_ name: Declared<String>, steps: [StepDeclaration]) {
    self.name = name
    self.steps = steps
  }
}

/// A protocol as data: the procedures of a design file, in file order.
public struct Design: Sendable {
  /// The most procedures that a design may have.
  public static let maximumProcedureCount = 1000

  /// The most changes of one model, or of one design that extends another.
  public static let maximumChangeCount = 1000

  /// The name.
  public var name: String
  /// The document that the design comes from.
  public var source: String
  /// The procedures.
  public var procedures: [ProcedureDeclaration]

  /// A design.
  public init(name: String, source: String, procedures: [ProcedureDeclaration]) {
    self.name = name
    self.source = source
    self.procedures = procedures
  }

  /// The position of a procedure, nil if the design has none of that name.
  public func index(of procedure: String) -> Int? {
    procedures.firstIndex { $0.name.value == procedure }
  }
}
