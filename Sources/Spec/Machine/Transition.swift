/// One transition: who did what, with the details that the properties need.
public struct Transition: BitwiseCopyable, Sendable {
  /// What happened.
  public enum Cause: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    /// A thread took the step at its position.
    case step
    /// A thread took the step at its position, but the answer of its remote call was lost.
    case stepWithoutReply
    /// The step at a thread's position failed by itself.
    case stepFails
    /// A xapi was started again.
    case xapiStarts
    /// A xenopsd was started again.
    case xenopsdStarts
    /// A xenopsd noticed that a domain had shut down on its own.
    case xenopsdNotices
    /// A host that had lost its power booted.
    case hostBoots
    /// A host that was cut off became reachable again.
    case hostIsReachable
    /// The master heard nothing from a host for ten minutes.
    case hostIsSilent
    /// The master heard from a host that it had not considered live.
    case hostIsHeardOf
    /// A host that was cut off reset itself, under high availability.
    case hostFences
    /// The database was saved.
    case databaseIsWritten
    /// A xenopsd noticed that a guest had shut down for a reboot.
    case xenopsdNoticesReboot
    /// A xenopsd imported metadata from a VM's queue.
    case xenopsdImports
    /// A client requested an operation.
    case request
    /// An operator acted.
    case operatorActs
    /// A guest acted.
    case guest
    /// A fault struck.
    case fault
  }

  /// The cause of the transition.
  public var cause: Cause
  /// The thread, or the host and VM concerned.
  public var thread: ThreadIdentity
  /// The position in the program of the step taken, 0 if no thread took one.
  public var programCounter: UInt8 = 0
  /// The requested operation, the operator's or guest's action, or the fault, by raw value.
  public var detail: UInt8 = 0
  /// The host that the client or operator chose, or the index of the outcome among several.
  public var chosen: UInt8 = 0
  /// Whether the step failed.
  public var hasFailed = false
  /// The effects of the step.
  public var effects: Effects = []

  /// The operation that was requested; valid only for a request.
  public var operation: Operation { Operation(rawValue: detail) ?? .start }
  /// The operator's action; valid only when an operator acted.
  public var operatorAction: OperatorAction { OperatorAction(rawValue: detail) ?? .declareHostDead }
  /// The guest's action; valid only when a guest acted.
  public var guestAction: GuestAction { GuestAction(rawValue: detail) ?? .shutdown }
  /// The fault; valid only when a fault struck.
  public var fault: Fault { Fault(rawValue: detail) ?? .xapiRestart }
}

extension Transition {
  /// The happening, nil if the transition takes a step of the program.
  var happening: Happening? {
    switch cause {
    case .step, .request, .operatorActs: nil
    case .stepWithoutReply, .stepFails, .fault: .fault(fault)
    case .xapiStarts: .xapiStarts
    case .xenopsdStarts: .xenopsdStarts
    case .xenopsdNotices: .xenopsdNotices
    case .xenopsdNoticesReboot: .xenopsdNoticesReboot
    case .xenopsdImports: .xenopsdImports
    case .hostBoots: .hostBoots
    case .hostIsReachable: .hostIsReachable
    case .hostIsSilent: .hostIsSilent
    case .hostIsHeardOf: .hostIsHeardOf
    case .hostFences: .hostFences
    case .databaseIsWritten: .databaseIsWritten
    case .guest: .guest(guestAction)
    }
  }
}
