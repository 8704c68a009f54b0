/// All properties: the index of a property is its number, and reports use the same order.
///
/// To add a property, add a line at the end. There is room for 48. The compiler does not optimise
/// types that are nested deeper than about 50, and would call every judgement through a table.
enum AllProperties: ListedProperties {
  static var list: some PropertyList {
    TypeOK.self
    SingleExecution.self
    UniqueUUID.self
    OperationsExclude.self
    NoFalseHalt.self
    NoFriendlyFire.self
    StartGuard.self
    RenameOrder.self
    ConditionalClear.self
    MetadataRemoval.self
    ImageLinearity.self
    OwnerWritesPowerState.self
    SuccessIsVisible.self
    LateEventsChangeNothing.self
    LocationAgrees.self
    NoLeftovers.self
    EveryCallEnds.self
    NoStaleResidentOn.self
    DeadVMCanStart.self
    RebootedVMRuns.self
    MemoryIsCounted.self
    DevicesReachTheVM.self
    MigrationCompletes.self
    StartCompletes.self
    SuspendedVMRunsAgain.self
    HaltedVMStartsAgain.self
    RebootCompletes.self
    CancelledVMRunsOn.self
    CheckpointCompletes.self
    ProtectedVMRunsAgain.self
    ClearLeavesTheOwner.self
    ExecutesUnderOwnUUID.self
    SuccessStopsTheVM.self
    FailureIsTrue.self
    RunningVMExecutes.self
    NoStaleReservation.self
    CheckpointedVMRuns.self
    ProtectedVMRuns.self
    NoResurrection.self
  }
}
