@testable import Spec

extension Design {
  /// A design with a step of every sort that the properties distinguish; it is never run.
  ///
  /// A start pushes under a temporary uuid, a resume under the VM's own uuid. The destination of a
  /// migration unpauses under both, and the source's clean-up resumes the domain that it renamed.
  static let bench = Design(
    """
    event: takeEvent; readXenopsd; writePowerState to=observed; removeMetadata name=original; \
    clearResidentOn how=set
    xenopsd.start: checkDomain name=any
    start.master: admit ?powerStateHalted ?notResident; forward to=chosen; awaitReply; releaseOperation
    start.host: pushMetadata as=startTemporary; queueOperation; awaitOperation; awaitEvents
    start.xenopsd: createDomain name=startTemporary; rename from=startTemporary to=original; \
    unpause name=original; markSurvivable name=original
    resume.master: call procedure=admitted ?powerStateSuspended; forward to=chosen; awaitReply; releaseOperation
    resume.host: pushMetadata as=original; queueOperation; awaitOperation; discardSuspendImage
    resume.xenopsd: createDomain name=original; restoreMemory name=original; unpause name=original
    admitted: admit ?notResident
    suspend.master: admit; forward to=residentOn; awaitReply; releaseOperation
    suspend.host: queueOperation; awaitOperation; removeMetadata name=original
    suspend.xenopsd: suspendDomain name=original; saveImage name=original; \
    destroyDomain name=original
    cleanShutdown.master: admit; forward to=residentOn; awaitReply; releaseOperation
    cleanShutdown.host: queueOperation; awaitOperation
    cleanShutdown.xenopsd: shutDownGuest name=original; destroyDomain name=original
    hardShutdown.master: admit; forward to=residentOn; awaitReply; releaseOperation
    hardShutdown.host: queueOperation; awaitOperation
    hardShutdown.xenopsd: destroyDomain name=original
    migrate.master: admit; forward to=residentOn; awaitReply; releaseOperation
    migrate.host: queueOperation; awaitOperation
    migrate.source: importMetadata as=destinationTemporary; openStream; copyMemory; \
    suspendDomain name=original; sendMemory; rename from=original to=sourceTemporary; \
    sendGoAhead; awaitDone !resumed; removeMetadata name=original
    resumed: resumeDomain name=sourceTemporary
    migrate.destination: createDomain name=destinationTemporary; \
    receiveMemory name=destinationTemporary; awaitGoAhead; unpause name=destinationTemporary; \
    rename from=destinationTemporary to=original; unpause name=original; sendDone
    hardReboot.master: captureHost; admit; forward to=captured; awaitReply; releaseOperation
    hardReboot.host: queueOperation; awaitOperation; call procedure=start.host
    hardReboot.xenopsd: verifyPowerState; destroyDomain name=original; \
    createDomain name=original; unpause name=original
    xenopsd.domainRebooted: destroyDomain name=original; createDomain name=original; \
    unpause name=original
    checkpoint.master: admit; forward to=residentOn; awaitReply; releaseOperation
    checkpoint.host: call procedure=suspend.host; cloneVM; call procedure=resume.host
    """)

  /// The same design with what the bench omits: the other reboot, cancelling, revert and devices.
  static let whole: Design = {
    var design = bench
    design.procedures +=
      Design(
        """
        cleanReboot.master: admit; forward to=residentOn; awaitReply; releaseOperation
        cleanReboot.host: queueOperation; awaitOperation
        cleanReboot.xenopsd: shutDownGuest name=original; destroyDomain name=original; \
        createDomain name=original; unpause name=original
        cancelMigration.master: admit lock=none; cancelOperations
        revert.master: admit; copyVMFields; releaseOperation
        revert.host: readPowerState
        hotplug.master: admit lock=none; forward to=residentOnOrMaster; awaitReply
        hotplug.host: plugDevice
        changeRecord.master: admit lock=none; forward to=residentOn; awaitReply
        changeRecord.host: updateMetadata
        """
      ).procedures
    return design
  }()

  /// The same design without conditions on the admission of a start or resume.
  static let unguarded: Design = {
    var design = bench
    for index in design.procedures.indices {
      for step in design.procedures[index].steps.indices {
        design.procedures[index].steps[step].when = []
      }
    }
    return design
  }()

  /// Parses a design with one procedure per line.
  ///
  /// A line has its steps separated by semicolons, each followed by `key=value` parameters. `!`
  /// precedes the clean-up procedure, `?` precedes a condition.
  init(_ text: String) {
    let procedures = text.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      let steps = parts[1].split(separator: ";").map { text in
        let phrase = text.split(separator: " ").map(String.init)
        var step = StepDeclaration(Declared(phrase[0]))
        for word in phrase.dropFirst() {
          let pair = word.split(separator: "=").map(String.init)
          if word.hasPrefix("!") {
            step.onFailure = Declared(String(word.dropFirst()))
          } else if word.hasPrefix("?") {
            step.when.append(Declared(String(word.dropFirst())))
          } else {
            step.arguments.append((Declared(pair[0]), Declared(pair[1])))
          }
        }
        return step
      }
      return ProcedureDeclaration(Declared(String(parts[0])), steps: steps)
    }
    self.init(name: "bench", source: "", procedures: procedures)
  }
}
