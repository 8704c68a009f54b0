/// One transition: who did what, and what of it the properties speak of.
public struct Transition: BitwiseCopyable, Sendable {
  /// What happened.
  public enum Cause: UInt8, BitwiseCopyable, CaseIterable, Sendable {
    /// A thread took the step at its position.
    case step
    /// The same, but the answer of its remote call was lost.
    case stepWithoutReply
    /// A xapi was started again.
    case xapiStarts
    /// A xenopsd was started again.
    case xenopsdStarts
    /// A xenopsd noticed that a domain has shut down by itself.
    case xenopsdNotices
    /// A host that had lost its power boots.
    case hostBoots
    /// A host that was cut off is reachable again.
    case hostIsReachable
    /// Nothing was heard of a host for ten minutes.
    case hostIsSilent
    /// The master hears of a host that it did not take for live.
    case hostIsHeardOf
    /// A host that is cut off resets itself, under high availability.
    case hostFences
    /// The database is written out.
    case databaseIsWritten
    /// A xenopsd noticed that a guest has shut down for a reboot.
    case xenopsdNoticesReboot
    /// A client requested an operation.
    case request
    /// An operator acted.
    case operatorActs
    /// A guest acted.
    case guest
    /// A fault struck.
    case fault
  }

  /// What happened.
  public var cause: Cause
  /// The thread, or the host and VM concerned.
  public var thread: ThreadIdentity
  /// The position in the program of the step taken, 0 where no thread took one.
  public var programCounter: UInt8 = 0
  /// The operation requested, operator's or guest's action or fault, by raw value.
  public var detail: UInt8 = 0
  /// The host that the client or the operator chose, or which of several things has happened, by
  /// position.
  public var chosen: UInt8 = 0
  /// Whether the step failed.
  public var hasFailed = false
  /// What it did.
  public var effects: Effects = []

  /// The operation that was requested; meaningful for a request only.
  public var operation: Operation { Operation(rawValue: detail) ?? .start }
  /// The operator's action; meaningful for one only.
  public var operatorAction: OperatorAction { OperatorAction(rawValue: detail) ?? .declareHostDead }
  /// The guest's action; meaningful for one only.
  public var guestAction: GuestAction { GuestAction(rawValue: detail) ?? .shutdown }
  /// The fault; meaningful for one only.
  public var fault: Fault { Fault(rawValue: detail) ?? .xapiRestart }
}

extension Transition {
  /// What happens in it, nil where a step of the program is taken.
  var happening: Happening? {
    switch cause {
    case .step, .request, .operatorActs: nil
    case .stepWithoutReply, .fault: .fault(fault)
    case .xapiStarts: .xapiStarts
    case .xenopsdStarts: .xenopsdStarts
    case .xenopsdNotices: .xenopsdNotices
    case .xenopsdNoticesReboot: .xenopsdNoticesReboot
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
