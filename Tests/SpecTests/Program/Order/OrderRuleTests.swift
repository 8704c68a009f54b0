import Testing

@testable import Spec

struct OrderRuleTests {
  private static let admit = step("admit")
  private static let forward = step("forward", ["to": "chosen"])
  private static let await = step("awaitReply")

  /// The mistakes of the smallest design with a procedure, without “… makes no sense here: ”.
  private func reasons(in name: String, _ steps: StepDeclaration...) -> [String] {
    mistakes(in: .made(of: Design.least.procedures + [procedure(name, steps)])).map {
      $0.replacing(" makes no sense here", with: "")
    }.filter { !$0.contains(" needs the procedure ") }
  }

  @Test func `the full text of a mistake`() {
    #expect(
      mistakes(in: .least(and: "start.master", step("awaitReply"))) == [
        "\"awaitReply\" makes no sense here: the master's half of a call begins with \"admit\", "
          + "or with \"captureHost\" before it"
      ])
  }

  @Test func `takeEvent has one place`() {
    #expect(
      reasons(in: "xapi.start", step("takeEvent"))
        == ["\"takeEvent\": it begins \"event\" and stands nowhere else"])
    #expect(
      mistakes(in: .made(of: [procedure("event", [step("readXenopsd")])])) == [
        "\"readXenopsd\" makes no sense here: \"event\" begins with \"takeEvent\": before it "
          + "there is no current VM"
      ])
  }

  @Test func `a call is admitted once, before it is forwarded`() {
    #expect(
      reasons(in: "start.master", Self.admit, Self.admit)
        == ["\"admit\": the call is admitted already"])
    #expect(
      reasons(in: "start.master", step("captureHost"), Self.forward, Self.await)
        == ["\"forward\": the call is not admitted yet"])
    #expect(
      reasons(in: "start.master", step("captureHost"), step("releaseOperation"), Self.admit)
        == ["\"releaseOperation\": the call is not admitted yet"])
    #expect(
      reasons(in: "start.master", step("captureHost"), step("awaitCancelled"), Self.admit)
        == ["\"awaitCancelled\": the call is not admitted yet"])
  }

  @Test func `a host is captured before it is forwarded to`() {
    #expect(
      reasons(in: "start.master", Self.admit, step("forward", ["to": "captured"]), Self.await)
        == ["\"forward\": no \"captureHost\" before it has captured a host"])
  }

  @Test func `a step that waits stands right after the step that it waits for`() {
    #expect(
      reasons(in: "start.master", Self.admit, Self.forward, step("releaseOperation"))
        == ["\"forward\": \"awaitReply\" must come right after it"])
    #expect(
      reasons(in: "start.master", Self.admit, Self.await)
        == ["\"awaitReply\": \"forward\" must come right before it"])
    #expect(
      reasons(in: "start.host", step("queueOperation"))
        == ["\"queueOperation\": \"awaitOperation\" must come right after it"])
    #expect(
      reasons(in: "start.host", step("awaitOperation"))
        == ["\"awaitOperation\": \"queueOperation\" must come right before it"])
  }

  @Test func `a step that waits is skipped exactly when the step that it waits for is skipped`() {
    let running = ["powerStateRunning"]
    #expect(
      reasons(
        in: "hardReboot.host", step("readPowerState"), step("queueOperation", when: running),
        step("awaitOperation", when: running)) == [])
    #expect(
      reasons(
        in: "hardReboot.host", step("readPowerState"), step("queueOperation", when: running),
        step("awaitOperation"))
        == ["\"awaitOperation\": its conditions must be those of the \"queueOperation\" before it"])
  }

  @Test func `a call tests only power_state, after the step that reads it`() {
    #expect(
      reasons(in: "hardReboot.host", step("assertResident", when: ["powerStateRunning"])) == [
        "the condition \"powerStateRunning\": nothing before it reads that, as "
          + "\"readPowerState\" would"
      ])
    let other = reasons(
      in: "hardReboot.host", step("readPowerState"), step("assertResident", when: ["notResident"]))
    #expect(
      other == [
        "the condition \"notResident\": it is read in the database when a call is admitted, so only "
          + "\"admit\" can have it"
      ])
  }

  @Test func `only the source of a migration communicates with a destination`() {
    #expect(
      reasons(in: "start.xenopsd", step("openStream"))
        == ["\"openStream\": only the source of a migration has a destination"])
    #expect(
      reasons(in: "start.xenopsd", step("importMetadata", ["as": "original"]))
        == ["\"importMetadata\": only the source of a migration has a destination"])
    for name in ["awaitReady", "copyMemory", "sendMemory", "sendGoAhead", "awaitDone"] {
      #expect(
        reasons(in: "migrate.source", step(name))
          == ["\"\(name)\": no \"openStream\" before it has connected"])
    }
  }

  @Test func `a rename needs two uuids`() {
    #expect(
      reasons(in: "start.xenopsd", step("rename", ["from": "original", "to": "original"]))
        == ["\"rename\": both uuids are the same"])
  }

  @Test func `a call needs the name of a procedure`() {
    #expect(
      reasons(in: "xenopsd.start", step("checkDomain", ["name": "any"]), step("call"))
        == ["\"call\": it lacks its parameter \"procedure\""])
  }

  @Test(arguments: [
    ("metadataPresent", "readXenopsd"), ("noXapiOperation", "readOperations"),
    ("residentHere", "readResidentOn"), ("residentNowhere", "readResidentOn"),
    ("residentElsewhere", "readResidentOn"), ("recordHalted", "readRecord"),
    ("recordRunningOrPaused", "readRecord"),
  ])
  func `a condition stands after the step that reads it`(condition: String, reader: String) {
    #expect(
      reasons(in: "xapi.start", step("injectEvent", when: [condition]), step(reader)) == [
        "the condition \"\(condition)\": nothing before it reads that, as \"\(reader)\" would"
      ])
    #expect(
      reasons(in: "xapi.start", step(reader), step("injectEvent", when: [condition])) == [])
  }

  @Test func `a condition that cannot be read there is refused`() {
    #expect(
      reasons(in: "xapi.start", step("injectEvent", when: ["notResident"])) == [
        "the condition \"notResident\": it is read in the database when a call is admitted, so "
          + "only \"admit\" can have it"
      ])
    #expect(
      mistakes(in: .least(and: "start.master", step("admit", when: ["running"]))).last
        == "the condition \"running\" makes no sense here: \"admit\" reads the database, and this "
        + "is read from a thread's own locals")
    #expect(
      mistakes(in: .least(and: "start.host", step("awaitEvents", when: ["running"]))).last
        == "the condition \"running\" makes no sense here: the host's half of a call reads "
        + "nothing that it could test")
  }

  @Test func `a step that comes too late, twice, or in another operation is refused`() {
    let open = step("openStream")
    #expect(
      reasons(
        in: "migrate.source", open, step("suspendDomain", ["name": "original"]), step("copyMemory"))
        == ["\"copyMemory\": the guest has suspended by then"])
    #expect(
      reasons(in: "migrate.source", open, step("sendGoAhead"), step("sendGoAhead"))
        == ["\"sendGoAhead\": the handshake has each word once"])
    #expect(
      reasons(in: "migrate.source", step("saveImage", ["name": "original"]))
        == ["\"saveImage\": only a suspend has an image to write"])
    #expect(
      reasons(in: "start.xenopsd", step("restoreMemory", ["name": "original"]))
        == ["\"restoreMemory\": only a resume has an image to read"])
    #expect(
      reasons(
        in: "suspend.host", step("queueOperation"), step("awaitOperation"),
        step("createSuspendImage"))
        == ["\"createSuspendImage\": the operation that writes the image is over by then"])
  }

  @Test func `only events that were suppressed before are admitted`() {
    #expect(
      reasons(in: "start.host", step("admitEvents"))
        == ["\"admitEvents\": no \"suppressEvents\" before it has suppressed any"])
    #expect(reasons(in: "start.host", step("suppressEvents"), step("admitEvents")) == [])
  }

  @Test func `a destination reports a failure only if there can be one`() {
    #expect(
      reasons(in: "migrate.destination", step("sendError"))
        == ["\"sendError\": only a clean-up has a failure to report"])
  }

  @Test func `a call writes what it has read, an event what it has observed`() {
    #expect(
      reasons(in: "start.host", step("writePowerState"))
        == ["\"writePowerState\": a call has observed nothing"])
    #expect(
      reasons(in: "start.host", step("writePowerState", ["to": "read"]))
        == ["\"writePowerState\": no \"readPowerState\" before it has read any"])
    #expect(
      reasons(in: "xapi.start", step("forEachVM"), step("writePowerState", ["to": "read"]))
        == ["\"writePowerState\": only a call reads power_state to write it back"])
  }

  @Test func `a loop within a loop is refused, even through a call`() {
    #expect(
      reasons(in: "xapi.start", step("forEachVM"), step("readXenopsd"), step("forEachVM"))
        == ["\"forEachVM\": the steps here are repeated already"])
    let design = Design.made(
      of: Design.least.procedures + [
        procedure("master.start", [step("forEachHost"), step("call", ["procedure": "inner"])]),
        procedure("inner", [step("forEachVM"), step("readXenopsd")]),
      ])
    #expect(
      mistakes(in: design)
        == ["\"forEachVM\" makes no sense here: the steps here are repeated already"])
  }

  @Test func `a loop ends with the procedure that began it`() {
    let design = Design.made(
      of: Design.least.procedures + [
        procedure(
          "xapi.start",
          [step("call", ["procedure": "inner"]), step("call", ["procedure": "inner"])]),
        procedure("inner", [step("forEachVM"), step("readXenopsd")]),
      ])
    #expect(mistakes(in: design) == [])
  }

  @Test func `a host is called in a loop over hosts, and its answer is awaited right after`() {
    let awaitHost = step("awaitHost", ["timeout": "short"])
    #expect(
      reasons(in: "master.start", step("callHost"), awaitHost)
        == ["\"callHost\": no \"forEachHost\" before it says which host"])
    #expect(
      reasons(in: "master.start", step("forEachHost"), step("callHost"))
        == ["\"callHost\": \"awaitHost\" must come right after it"])
    #expect(
      reasons(in: "master.start", step("forEachHost"), awaitHost)
        == ["\"awaitHost\": \"callHost\" must come right before it"])
  }

  @Test func `only the master's start begins before the database is served`() {
    #expect(
      reasons(in: "xapi.start", step("serveDatabase"))
        == ["\"serveDatabase\": only \"master.start\" begins before the database is served"])
    #expect(reasons(in: "master.start", step("serveDatabase")) == [])
  }

  @Test func `a destination is called and awaited, and has something to wait for`() {
    #expect(
      reasons(in: "migrate.host", step("callDestination"))
        == ["\"callDestination\": \"awaitDestination\" must come right after it"])
    #expect(
      reasons(in: "migrate.host", step("awaitDestination"))
        == ["\"awaitDestination\": \"callDestination\" must come right before it"])
    #expect(
      reasons(in: "migrate.complete", step("awaitEvents"))
        == ["\"awaitEvents\": nothing has happened before it that it could wait for"])
  }
}
