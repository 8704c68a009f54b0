import Spec

extension Design {
  /// The small design with a master that looks at the whole pool before it serves its database.
  ///
  /// This is how the document has it.
  static let polled = made(
    of: small.procedures + [
      procedure(
        "master.start",
        [
          step("call", ["procedure": "ask"]), step("call", ["procedure": "reset"]),
          step("serveDatabase"), step("call", ["procedure": "xapi.start"]),
        ]),
      procedure(
        "master.start.unasked",
        [step("serveDatabase"), step("call", ["procedure": "xapi.start"])]),
      procedure(
        "ask", onFailure: "master.start.unasked",
        [step("forEachHost"), step("callHost"), step("awaitHost", ["timeout": "short"])]),
      procedure(
        "reset",
        [
          step("forEachVM"), step("readRecord"),
          step(
            "writePowerState", ["to": "halted"], when: ["residentNowhere", "recordRunningOrPaused"]),
        ]),
      procedure(
        "Host.show_me_what_you_got",
        [
          step("listVMs"), step("cancelMigrations"), step("call", ["procedure": "inject"]),
          step("injectBarrier"), step("awaitEvents"),
        ]),
      procedure("inject", [step("forEachVM"), step("injectEvent", when: ["listed"])]),
    ])

  /// The whole design with a persistent overview and a destination that completes a migration.
  ///
  /// The overview runs on its own thread and does not give up.
  static let overseen: Design = {
    var design = whole
    let replaced = ["migrate.host", "suspend.xenopsd", "cleanShutdown.master"]
    design.procedures.removeAll { replaced.contains($0.name.value) }
    design.procedures += [
      procedure(
        "master.start",
        [
          step("serveDatabase"), step("beginOverview"), step("call", ["procedure": "xapi.start"]),
        ]),
      procedure("pool.overview", [step("call", ["procedure": "ask"]), step("openAdmission")]),
      procedure(
        "ask",
        [
          step("forEachHost"), step("callHost", ["ifUnreachable": "wait"]),
          step("awaitHost", ["timeout": "askAgain"]),
        ]),
      procedure(
        "Host.show_me_what_you_got",
        [
          step("cancelMigrations"), step("listVMs"), step("call", ["procedure": "inject"]),
          step("injectBarrier"), step("awaitEvents", ["ifLost": "setAgain"]),
          step("forEachVM"), step("readRecord"), step("readXenopsd"),
          step(
            "clearResidentOn", ["how": "compareAndSet"], when: ["residentHere", "metadataAbsent"]),
        ]),
      procedure("inject", [step("forEachVM"), step("injectEvent", when: ["listed"])]),
      procedure(
        "migrate.host",
        [
          step("queueOperation"), step("awaitOperation"), step("callDestination"),
          step("awaitDestination"),
        ]),
      procedure(
        "migrate.complete", [step("injectEvent"), step("awaitEvents", ["ifLost": "setAgain"])]),
      procedure(
        "suspend.xenopsd",
        [
          step("suspendDomain", ["name": "original"]),
          step("saveImage", ["name": "original", "with": "metadata"]),
          step("destroyDomain", ["name": "original"]),
        ]),
      procedure(
        "cleanShutdown.master",
        [
          step("admit", when: ["powerStateRunning", "noCurrentOperation", "poolIsKnown"]),
          step("forward", ["to": "residentOn"], onFailure: "release"),
          step("awaitReply", onFailure: "release"), step("releaseOperation"),
        ]),
    ]
    return design
  }()
}
