// swift-tools-version: 6.2

import PackageDescription

/// With coverage of every branch for libFuzzer, and `@testable` in an optimised build.
///
/// The sources are those of the checker, by links: a fuzzer has a main function of its own, so that of the
/// checker is left out, and no module of an executable can be imported.
let fuzzed: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-O", "-sanitize=fuzzer", "-parse-as-library", "-enable-testing"]),
]

let package = Package(
  name: "Fuzzing",
  targets: [
    .target(name: "Explorer", swiftSettings: fuzzed),
    .target(name: "Spec", dependencies: ["Explorer"], swiftSettings: fuzzed),
    .target(name: "Invariants", dependencies: ["Spec", "Explorer"], swiftSettings: fuzzed),
    .target(
      name: "checker", dependencies: ["Invariants", "Spec", "Explorer"],
      exclude: ["Checker.swift"], swiftSettings: fuzzed),
    .executableTarget(
      name: "fuzz", dependencies: ["checker", "Invariants", "Spec", "Explorer"],
      swiftSettings: fuzzed, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
