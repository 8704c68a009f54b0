extension StepContext {
  /// Takes one step, whichever kind it is; the only place that knows all of them.
  mutating func take(_ instruction: Instruction) -> Outcome {
    switch instruction.kind {
    case .captureHost: captureHost()
    case .admit: admit(instruction)
    case .cancelOperations: cancelOperations()
    case .awaitCancelled: awaitCancelled(instruction)
    case .forward: forward(instruction)
    case .awaitReply: awaitReply()
    case .releaseOperation: releaseOperation(instruction)
    case .withdrawClaim: withdrawClaim()
    case .assertResident: assertResident()
    case .pushMetadata: pushMetadata(instruction)
    case .queueOperation: queueOperation(instruction)
    case .awaitOperation: awaitOperation()
    case .awaitEvents: awaitEvents()
    case .createSuspendImage: createSuspendImage()
    case .discardSuspendImage: discardSuspendImage()
    case .createDomain: createDomain(instruction)
    case .buildDomain: buildDomain(instruction)
    case .restoreMemory: restoreMemory(instruction)
    case .rename: rename(instruction)
    case .markSurvivable: markSurvivable(instruction)
    case .unpause: unpause(instruction)
    case .suspendDomain: suspendDomain(instruction)
    case .saveImage: saveImage(instruction)
    case .shutDownGuest: shutDownGuest(instruction)
    case .destroyDomain: destroyDomain(instruction)
    case .checkDomain: checkDomain(instruction)
    case .removeMetadata: removeMetadata(instruction)
    case .resumeDomain: resumeDomain(instruction)
    case .importMetadata: importMetadata(instruction)
    case .openStream: openStream(instruction)
    case .awaitReady: awaitReady()
    case .copyMemory: copyMemory()
    case .sendMemory: sendMemory()
    case .sendGoAhead: sendGoAhead()
    case .awaitDone: awaitDone()
    case .sendReady: sendReady()
    case .receiveMemory: receiveMemory(instruction)
    case .awaitGoAhead: awaitGoAhead()
    case .sendDone: sendDone()
    case .forEachVM: forEachVM()
    case .takeEvent: takeEvent()
    case .injectEvent: injectEvent()
    case .readXenopsd: readXenopsd()
    case .readOperations: readOperations()
    case .readResidentOn: readResidentOn()
    case .setResidentOn: setResidentOn(instruction)
    case .writePowerState: writePowerState(instruction)
    case .saveMetadata: saveMetadata()
    case .clearResidentOn: clearResidentOn(instruction)
    }
  }
}

extension StepKind {
  /// What the vocabulary says about the step.
  public var entry: StepEntry {
    switch self {
    case .captureHost: .captureHost
    case .admit: .admit
    case .cancelOperations: .cancelOperations
    case .awaitCancelled: .awaitCancelled
    case .forward: .forward
    case .awaitReply: .awaitReply
    case .releaseOperation: .releaseOperation
    case .withdrawClaim: .withdrawClaim
    case .assertResident: .assertResident
    case .pushMetadata: .pushMetadata
    case .queueOperation: .queueOperation
    case .awaitOperation: .awaitOperation
    case .awaitEvents: .awaitEvents
    case .createSuspendImage: .createSuspendImage
    case .discardSuspendImage: .discardSuspendImage
    case .createDomain: .createDomain
    case .buildDomain: .buildDomain
    case .restoreMemory: .restoreMemory
    case .rename: .rename
    case .markSurvivable: .markSurvivable
    case .unpause: .unpause
    case .suspendDomain: .suspendDomain
    case .saveImage: .saveImage
    case .shutDownGuest: .shutDownGuest
    case .destroyDomain: .destroyDomain
    case .checkDomain: .checkDomain
    case .removeMetadata: .removeMetadata
    case .resumeDomain: .resumeDomain
    case .importMetadata: .importMetadata
    case .openStream: .openStream
    case .awaitReady: .awaitReady
    case .copyMemory: .copyMemory
    case .sendMemory: .sendMemory
    case .sendGoAhead: .sendGoAhead
    case .awaitDone: .awaitDone
    case .sendReady: .sendReady
    case .receiveMemory: .receiveMemory
    case .awaitGoAhead: .awaitGoAhead
    case .sendDone: .sendDone
    case .forEachVM: .forEachVM
    case .takeEvent: .takeEvent
    case .injectEvent: .injectEvent
    case .readXenopsd: .readXenopsd
    case .readOperations: .readOperations
    case .readResidentOn: .readResidentOn
    case .setResidentOn: .setResidentOn
    case .writePowerState: .writePowerState
    case .saveMetadata: .saveMetadata
    case .clearResidentOn: .clearResidentOn
    }
  }
}
