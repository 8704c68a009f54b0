/// The vocabulary: every atomic action that a design can use.
///
/// Each has its own file under `Vocabulary/Steps`, with its meaning, its actors, its parameters and
/// its source.
public enum StepKind: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  // The master's half of a call.
  case captureHost, admit, cancelOperations, awaitCancelled, forward, awaitReply, releaseOperation
  case withdrawClaim, awaitHalf, readPowerState, copyVMFields, reserve, clearReservation
  case dropOperations
  // The host's half.
  case assertResident, assertRecord, assertNoSuspendImage
  case pushMetadata, queueOperation, awaitOperation, awaitEvents
  case createSuspendImage, discardSuspendImage, syncDatabase, cloneVM
  case callDestination, awaitDestination, suppressEvents, admitEvents, plugDevice
  case updateMetadata
  // xenopsd, on domains and metadata.
  case createDomain, buildDomain, restoreMemory, rename, markSurvivable, unpause, suspendDomain,
    pauseDomain
  case saveImage, shutDownGuest, destroyDomain, checkDomain, removeMetadata, resumeDomain
  case verifyPowerState, markRebooting
  // xenopsd, on a migration's stream.
  case importMetadata, openStream, awaitReady, copyMemory, sendMemory, sendGoAhead, awaitDone
  case sendReady, receiveMemory, awaitGoAhead, restoreDevices, sendDone, sendError
  case raiseEvent
  // xapi's start-up and its event thread.
  case forEachVM, takeEvent, injectEvent, readXenopsd, readOperations, readResidentOn
  case setResidentOn, writePowerState, writeAlwaysRun, saveMetadata, clearResidentOn
  case recallEvent, rememberEvent, registerVM, joinPool
  // The overview of the pool, and the start-up of the master.
  case serveDatabase, serveCalls, forEachHost, callHost, awaitHost, listVMs, cancelMigrations,
    injectBarrier
  case readRecord, beginOverview, awaitCalls, awaitIdle, openAdmission
  // An operator's declaration, and high availability.
  case assertHost, setHostDead, sampleResidents, assertNoResidents, forgetHost
  case awaitHostLoss, startProtected
  // Repairs of the migration and of the resume.
  case awaitOutcome, keepTrace, removeTrace, acceptMetadata, spendImage

  /// The step as design files spell it.
  public var spelling: String { Self.spellings[Int(rawValue)] }

  /// The step with the given spelling in design files, nil if unknown.
  public init?(spelling: String) {
    guard let kind = Self.allCases.first(where: { $0.spelling == spelling }) else { return nil }
    self = kind
  }

  /// The spelling of each step; cached because looking up a case's name is slow.
  private static let spellings = allCases.map { "\($0)" }
}
