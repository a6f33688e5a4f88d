// The diagnosis code, read and explained, without any network. An ES module of its own:
//   import { decode, explain, mount } from "./decoder.js";
//   mount(document.querySelector("#sidebar"), { code: ticket.code, language: "de" });
// Generated from the tables of castdoctor; do not edit it here; the source is protocol/src/decoder/decoder.js.

const TABLES = {
  "schema" : "castdoctor.decoder/2",
  "catalogue" : "2026.11",
  "codeSteps" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S11", "S12", "S15" ],
  "dearest" : [ "S10", "S6", "S4", "S3", "S2", "S15", "S5", "S9" ],
  "owners" : {
    "C" : "sender",
    "L" : "lan",
    "I" : "isp",
    "R" : "receiver",
    "V" : "vendor",
    "P" : "platform",
    "A" : "app",
    "U" : "undetermined"
  },
  "findings" : {
    "C01" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "C02" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "C03" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "C04" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ ]
    },
    "C05" : {
      "useless" : [ "S3", "S4", "S5", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S23" ]
    },
    "C06" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ ]
    },
    "C07" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C08" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C09" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "C10" : {
      "useless" : [ "S3", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S2" ]
    },
    "C11" : {
      "useless" : [ "S1", "S3", "S4", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7" ]
    },
    "C12" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ "S11" ]
    },
    "C13" : {
      "useless" : [ "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S18", "S20", "S21", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1", "S4" ]
    },
    "C14" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S24" ]
    },
    "C15" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S2" ]
    },
    "C16" : {
      "useless" : [ "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S20" ],
      "harmful" : [ "S22" ],
      "helps" : [ "S25" ]
    },
    "C17" : {
      "useless" : [ "S3", "S5", "S6", "S8", "S9", "S10", "S20" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "L01" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S12" ]
    },
    "L02" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S12" ]
    },
    "L03" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S15", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S13" ]
    },
    "L04" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4", "S13" ]
    },
    "L05" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4", "S14" ]
    },
    "L06" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L07" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S14", "S15", "S16", "S17", "S20" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L08" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S13" ]
    },
    "L09" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L10" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4" ]
    },
    "L11" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4" ]
    },
    "L12" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S15" ]
    },
    "L13" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L14" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S15", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S4" ]
    },
    "L15" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S14", "S16" ]
    },
    "L16" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S17" ]
    },
    "L17" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L18" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L19" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ ]
    },
    "L20" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L21" : {
      "useless" : [ "S13", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L22" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S17", "S18", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4" ]
    },
    "L23" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S15" ]
    },
    "L24" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S19" ]
    },
    "L25" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S1" ]
    },
    "L26" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "L27" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S4" ]
    },
    "L28" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "L29" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S25" ]
    },
    "I01" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S18", "S20", "S21", "S26", "S27" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S4", "S19" ]
    },
    "I02" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S11", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S15" ]
    },
    "I03" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S15", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S16", "S17", "S19" ]
    },
    "I04" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S11", "S19", "S25" ]
    },
    "I05" : {
      "useless" : [ "S13", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "I06" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S19" ]
    },
    "R01" : {
      "useless" : [ "S5", "S6", "S7", "S9", "S15", "S17", "S18", "S21", "S26", "S27" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S3" ]
    },
    "R02" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R03" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3", "S8" ]
    },
    "R04" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S8" ]
    },
    "R05" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R06" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21", "S25" ]
    },
    "R07" : {
      "useless" : [ "S1", "S2", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S24" ]
    },
    "R08" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "R09" : {
      "useless" : [ "S2", "S5", "S6", "S7", "S9", "S12", "S13", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3", "S15" ]
    },
    "R10" : {
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R11" : {
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R12" : {
      "useless" : [ "S1", "S2", "S4", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S9", "S10" ]
    },
    "R13" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "R14" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R15" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3" ]
    },
    "R16" : {
      "useless" : [ "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R17" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S8", "S9", "S10" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R18" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3" ]
    },
    "R19" : {
      "useless" : [ "S1", "S2", "S5", "S6", "S7", "S9", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S3" ]
    },
    "R20" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S3", "S8" ]
    },
    "R21" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R22" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S25" ]
    },
    "R23" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "R24" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S25" ]
    },
    "V01" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S8" ]
    },
    "V02" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "V03" : {
      "useless" : [ "S1", "S3", "S4", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "V04" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "V05" : {
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ "S8" ]
    },
    "P01" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S19", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "P02" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S19", "S20", "S21", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "P03" : {
      "useless" : [ "S2", "S3", "S5", "S6", "S7", "S8", "S9", "S12", "S13", "S14", "S16", "S17", "S20", "S21", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S18", "S25" ]
    },
    "P04" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S9", "S18" ]
    },
    "A01" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A02" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A03" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A04" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18", "S21" ]
    },
    "A05" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "A06" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S8", "S21" ]
    },
    "A07" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S9", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A08" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ "S18" ]
    },
    "A09" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S18", "S27" ]
    },
    "A10" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S6", "S7" ]
    },
    "A11" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S11" ]
    },
    "A12" : {
      "useless" : [ "S1", "S2", "S4", "S5", "S6", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7", "S8" ]
    },
    "A13" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S9", "S21" ]
    },
    "A14" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S7" ]
    },
    "A15" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S26" ],
      "harmful" : [ ],
      "helps" : [ "S21" ]
    },
    "A16" : {
      "useless" : [ "S2", "S3", "S4", "S5", "S6", "S9", "S10" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "A17" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S10", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S24", "S26" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "A18" : {
      "useless" : [ "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S15", "S16", "S17", "S20", "S22", "S23", "S24", "S26", "S27" ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "U00" : {
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    },
    "U01" : {
      "useless" : [ "S3", "S12", "S15", "S26" ],
      "harmful" : [ "S10" ],
      "helps" : [ "S7", "S21", "S23", "S25" ]
    },
    "U02" : {
      "useless" : [ ],
      "harmful" : [ "S10" ],
      "helps" : [ "S1", "S25" ]
    },
    "U03" : {
      "useless" : [ ],
      "harmful" : [ ],
      "helps" : [ ]
    }
  },
  "script" : {
    "U02" : [ {
      "id" : "tv-home-screen",
      "separates" : [ "R01", "L01", "L03" ],
      "answers" : [ {
        "pointsTo" : [ ],
        "speaksAgainst" : [ "R01" ]
      }, {
        "pointsTo" : [ "R01" ],
        "speaksAgainst" : [ "L01", "L03" ]
      } ]
    }, {
      "id" : "phone-sees-it",
      "separates" : [ "R01", "L01" ],
      "answers" : [ {
        "pointsTo" : [ ],
        "speaksAgainst" : [ "R01", "L01" ]
      }, {
        "pointsTo" : [ ],
        "speaksAgainst" : [ ]
      } ]
    } ],
    "U" : [ {
      "id" : "other-app-works",
      "separates" : [ "A01", "C11", "C01", "C02", "L02", "C15", "A02", "C05", "A14" ],
      "answers" : [ {
        "pointsTo" : [ ],
        "speaksAgainst" : [ "C01", "C02", "C11", "C15", "L02" ]
      }, {
        "pointsTo" : [ "C11" ],
        "speaksAgainst" : [ "A01", "A02", "A14", "C05" ]
      } ]
    }, {
      "id" : "any-device-in-app",
      "separates" : [ "C05", "A01", "A14" ],
      "answers" : [ {
        "pointsTo" : [ "A01" ],
        "speaksAgainst" : [ "C05" ]
      }, {
        "pointsTo" : [ "C05" ],
        "speaksAgainst" : [ "A14" ]
      } ]
    } ]
  },
  "languages" : {
    "en" : {
      "models" : {
        "0" : "model not known",
        "1" : "a Google Cast device",
        "2" : "an Android TV or Google TV",
        "3" : "a Fire TV",
        "4" : "a Roku",
        "5" : "an AirPlay receiver",
        "6" : "a PlayStation",
        "7" : "an Xbox",
        "8" : "a Nintendo console",
        "9" : "a smart TV of another kind",
        "16" : "Chromecast, generation not known",
        "17" : "Chromecast (1st generation)",
        "18" : "Chromecast (2nd generation)",
        "19" : "Chromecast (3rd generation)",
        "20" : "Chromecast Ultra",
        "21" : "Chromecast Audio",
        "22" : "Chromecast with Google TV (4K)",
        "23" : "Chromecast with Google TV (HD)",
        "24" : "Google TV Streamer",
        "25" : "Google Home",
        "26" : "Google Home Mini",
        "27" : "Google Nest Mini",
        "28" : "Nest Audio",
        "29" : "Nest Wifi point",
        "30" : "Google Nest Hub",
        "31" : "Google Nest Hub Max",
        "32" : "Google Cast speaker group",
        "33" : "NVIDIA SHIELD Android TV",
        "34" : "Sony BRAVIA 4K GB",
        "35" : "Sony BRAVIA 4K GB ATV3",
        "36" : "Sony BRAVIA 4K VH2",
        "37" : "Sony BRAVIA 4K VH21",
        "38" : "Sony BRAVIA 4K UR3",
        "39" : "Philips TV (TPM191E)",
        "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
        "41" : "TCL Smart TV Pro",
        "42" : "Vizio V705-H3",
        "43" : "Vizio D24F-J09",
        "44" : "Lenovo CD-24502F display",
        "45" : "JBL Link speaker",
        "46" : "Streamplayer",
        "47" : "PlayStation 3",
        "48" : "PlayStation 4",
        "49" : "PlayStation 5",
        "50" : "Xbox 360",
        "51" : "Xbox One",
        "52" : "Xbox Series X or S",
        "53" : "Nintendo Switch",
        "54" : "Steam Deck",
        "55" : "Apple TV",
        "56" : "Chromecast (1st or 2nd generation)",
        "57" : "PlayStation Vita"
      },
      "apps" : {
        "0" : "app not known",
        "1" : "Netflix",
        "2" : "YouTube",
        "3" : "YouTube Music",
        "4" : "Disney+",
        "5" : "Prime Video",
        "6" : "Spotify",
        "7" : "Plex",
        "8" : "Twitch",
        "9" : "Google Photos",
        "10" : "Audible",
        "11" : "BBC iPlayer",
        "12" : "BBC Sounds",
        "13" : "the default media receiver",
        "14" : "a Chrome tab or screen",
        "15" : "an Android screen",
        "16" : "Home Assistant",
        "17" : "DashCast",
        "18" : "BubbleUPnP"
      },
      "steps" : {
        "S1" : "check that both are on the same Wi-Fi",
        "S2" : "restart the phone",
        "S3" : "unplug the receiver or console for 30 seconds",
        "S4" : "restart the router",
        "S5" : "clear the app's cache and data",
        "S6" : "reinstall the app",
        "S7" : "update the app",
        "S8" : "update the receiver's or console's software",
        "S9" : "sign out of the app and in again",
        "S10" : "reset the receiver to factory settings",
        "S11" : "switch VPN and proxy off",
        "S12" : "switch off the separation of devices in the Wi-Fi",
        "S13" : "change the router's multicast, IGMP or UPnP settings",
        "S14" : "change between 2.4 and 5 GHz",
        "S15" : "change the name server (DNS) to 8.8.8.8",
        "S16" : "use a cable or move closer to the Wi-Fi",
        "S17" : "run a speed test",
        "S18" : "look at the service's status page",
        "S19" : "call the internet provider",
        "S20" : "rebuild the console's database or clear its cache",
        "S21" : "check the plan and the list of supported devices",
        "S22" : "switch the firewall off",
        "S23" : "allow the app to use the local network",
        "S24" : "set date and time to automatic",
        "S25" : "try another device, another network or another HDMI cable",
        "S26" : "set up port forwarding or a DMZ",
        "S27" : "clear the service's cookies and sign in on its web page"
      },
      "owners" : {
        "C" : {
          "name" : "sender",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "L" : {
          "name" : "lan",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "I" : {
          "name" : "isp",
          "handTo" : "the internet provider's second line, by this code"
        },
        "R" : {
          "name" : "receiver",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "V" : {
          "name" : "vendor",
          "handTo" : "the support of the receiver's maker"
        },
        "P" : {
          "name" : "platform",
          "handTo" : "the support of the platform's operator"
        },
        "A" : {
          "name" : "app",
          "handTo" : "the support of the streaming service"
        },
        "U" : {
          "name" : "undetermined",
          "handTo" : "the second line of the support desk, by this code"
        }
      },
      "concerns" : {
        "safety" : "a person with authority at support; ask for one at once",
        "money-account" : "a person with authority over accounts and bills at the service",
        "other" : "the account holder, then a person with authority at the service"
      },
      "phrases" : {
        "desk-check-concern" : "Is a child, money or an account involved?",
        "desk-check-same" : "Is it the same device, today?",
        "desk-check-sender" : "Is the computer that measured the one that fails?",
        "desk-stop" : "Stop here. No checklist, no question about settings: this goes to {role}.",
        "desk-old" : "A code speaks of one device at one hour. Ask for a new one: castdoctor.",
        "desk-other-sender" : "Then this says nothing of the device that fails. Ask for castdoctor --sender android, or ios, and the new code.",
        "desk-possible" : "Possible, not proven: {title}",
        "desk-resolved" : "Measured again: what an earlier diagnosis found is gone.",
        "desk-concern" : "This goes to a person before any technique.",
        "desk-newer" : "Finding {id} is newer than this decoder. The fault lies here: {owner}.",
        "desk-close" : "Close once the customer knows who acts next: {who}. And the way: {way}",
        "desk-takes-over" : "A person takes over now."
      },
      "theApp" : "the app",
      "findings" : {
        "C01" : {
          "title" : "The phone and the receiver are on different networks.",
          "way" : "Join the receiver's Wi-Fi on the phone.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C02" : {
          "title" : "A VPN or a program like it takes the traffic meant for your home.",
          "way" : "Switch on local network access in the VPN program, or pause it while you cast.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C03" : {
          "title" : "A security program refuses to let this computer talk to your home.",
          "way" : "Allow the local network in the VPN's or security program's settings.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C04" : {
          "title" : "This computer's firewall keeps devices' answers out.",
          "way" : "Let UDP port 5353 come in on this computer, for the home network only.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C05" : {
          "title" : "The operating system does not let {app} use your home network.",
          "way" : "Allow the app to use the local network, in the system's privacy settings.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C06" : {
          "title" : "Windows treats your home network as a public one and hides devices.",
          "way" : "Set this network to Private in the Windows network settings, if it is your own.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C07" : {
          "title" : "This computer looks for devices in the wrong network.",
          "way" : "Close the program that made ? (Docker, a virtual machine, a VPN) while you cast from this computer.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C08" : {
          "title" : "One of the two internet protocols is switched off on this computer.",
          "way" : "Switch IPv4 and IPv6 on again for the home connection of this computer.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C09" : {
          "title" : "Another program on this computer takes the devices' answers.",
          "way" : "Close other casting or media programs on this computer, then run castdoctor recheck.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C10" : {
          "title" : "The list still shows an old address of the receiver.",
          "way" : "Wait two minutes, then try again.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "C11" : {
          "title" : "The phone lacks the part of Android that casting needs.",
          "way" : "Update Google Play services on the phone.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C12" : {
          "title" : "A proxy or security program stands between this computer and the net.",
          "way" : "Exempt the home network and the streaming services in the proxy or security program.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C13" : {
          "title" : "This computer is not connected to any network.",
          "way" : "Connect this computer to the home Wi-Fi, or plug the network cable in.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C14" : {
          "title" : "This computer's clock is wrong, so secure connections fail.",
          "way" : "Set this computer's date and time to automatic.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C15" : {
          "title" : "The phone saves power and so misses the receiver's announcements.",
          "way" : "Take the app out of the phone's battery saving, and keep the screen on while you look for the receiver.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "C16" : {
          "title" : "This is a managed work computer that may not do what casting needs.",
          "way" : "Measure from a private computer or phone in the same home.",
          "handTo" : "the IT desk of whoever runs this network or computer"
        },
        "C17" : {
          "title" : "A VPN carries this computer's internet traffic.",
          "way" : "Pause the VPN and run castdoctor recheck if the internet is what you want measured.",
          "handTo" : "the customer; if it does not help, whoever looks after this device, or its maker's support"
        },
        "L01" : {
          "title" : "The Wi-Fi lets devices reach the internet, but not each other.",
          "way" : "Switch off the separation of devices in the router's Wi-Fi settings.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L02" : {
          "title" : "One of the two sides is on the guest Wi-Fi.",
          "way" : "Put the phone and the receiver on the main Wi-Fi.",
          "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support"
        },
        "L03" : {
          "title" : "The Wi-Fi hides devices from each other, although they can be reached.",
          "way" : "Switch off multicast filtering in the router's or access point's Wi-Fi settings.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L04" : {
          "title" : "Devices vanish from the list minutes after each restart.",
          "way" : "Switch IGMP snooping off, or the IGMP querier on, in the router or switch.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L05" : {
          "title" : "Parts of your Wi-Fi do not pass on devices' announcements.",
          "way" : "Connect phone and receiver to the same Wi-Fi box, and update the boxes' firmware.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L06" : {
          "title" : "This computer and the receiver are in two separate networks.",
          "way" : "Bring both into the same network.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L07" : {
          "title" : "You can see the receiver, but the network between blocks the connection.",
          "way" : "Allow connections from the sender's network to the receiver in the firewall between them.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L08" : {
          "title" : "The box that passes announcements between networks garbles them.",
          "way" : "Update or replace the mDNS reflector (repeater) between the networks.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L09" : {
          "title" : "Two routers stand in a row, and the two sides sit behind different ones.",
          "way" : "Use one router's Wi-Fi for both, or set the second router to access-point mode.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L10" : {
          "title" : "Your router gives out no addresses.",
          "way" : "Restart the router once, and wait three minutes.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L11" : {
          "title" : "Two devices in your home claim the address of the receiver.",
          "way" : "Restart the router, then the two devices, so that each gets its own address.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L12" : {
          "title" : "An ad or content filter in your home blocks names that casting needs.",
          "way" : "Allow the blocked names in the filter.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L13" : {
          "title" : "The network keeps receivers from a Google address that they may depend on.",
          "way" : "Allow the receiver to reach 8.8.8.8 and 8.8.4.4 in the router.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L14" : {
          "title" : "One device floods your home network with messages.",
          "way" : "Unplug the receiver for a minute, plug it in again, and update it.",
          "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support"
        },
        "L15" : {
          "title" : "The Wi-Fi between here and the receiver loses or delays too much.",
          "way" : "Move the receiver or the Wi-Fi box closer together, or use a cable.",
          "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support"
        },
        "L16" : {
          "title" : "Your line gets very slow to answer when somebody uses it heavily.",
          "way" : "Pause large uploads while you watch, or limit them in the router.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L17" : {
          "title" : "Large packets get lost on your line, small ones pass.",
          "way" : "Check the packet size (MTU) set in the router, then pass the sentence below on to your provider.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L18" : {
          "title" : "A sign-in page stands between this network and the internet.",
          "way" : "Sign in on this computer first, then ask the operator to let the receiver in.",
          "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support"
        },
        "L19" : {
          "title" : "This office or campus Wi-Fi uses a log-in that receivers cannot do.",
          "way" : "Ask for a network with a plain password for such devices.",
          "handTo" : "the IT desk of whoever runs this network or computer"
        },
        "L20" : {
          "title" : "The network blocks the time servers that receivers set their clocks by.",
          "way" : "Allow time queries (UDP port 123) to the internet in the router.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L21" : {
          "title" : "The console's NAT type is strict, which does not matter for casting.",
          "way" : "Leave it as it is, unless party chat or invitations fail too.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "L22" : {
          "title" : "Your router does not answer, although the home network still works.",
          "way" : "Switch the router off for 30 seconds, on again, and wait three minutes.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L23" : {
          "title" : "Your router no longer looks up internet names.",
          "way" : "Restart the router once; if that does not help, enter another name server in it.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L24" : {
          "title" : "Your router says that its internet line is down.",
          "way" : "Check the cable between router and wall socket, then call your provider.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "L25" : {
          "title" : "Your home network changed, and the receiver still looks for the old one.",
          "way" : "Give the receiver the new Wi-Fi name and password.",
          "handTo" : "the customer; if it does not help, whoever looks after the router, or the internet provider's support"
        },
        "L26" : {
          "title" : "The router has paused the receiver or blocks it.",
          "way" : "Ask who manages the router to let this one device through.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L27" : {
          "title" : "Your network offers the newer internet protocol, but it leads nowhere.",
          "way" : "Restart the router once, then ask the provider about IPv6.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L28" : {
          "title" : "Something in your network announces the receiver where it is not.",
          "way" : "Restart the device that answers in its place, as named in the evidence.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "L29" : {
          "title" : "A box in this network opens secure connections, which receivers refuse.",
          "way" : "Ask for the receiver to be exempted from inspection.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "I01" : {
          "title" : "The internet does not answer beyond your router.",
          "way" : "Restart the router once, then call your provider.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "I02" : {
          "title" : "Your provider's name service does not answer.",
          "way" : "Enter another name server in the router, and tell your provider.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "I03" : {
          "title" : "Your internet line is too slow for the picture quality asked for.",
          "way" : "Choose a lower picture quality for now, and compare with what your contract promises.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "I04" : {
          "title" : "One service cannot be reached from your line, though the internet works.",
          "way" : "Tell your provider which service fails; meanwhile a phone's hotspot may work.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "I05" : {
          "title" : "Your provider shares one address among customers; casting does not mind.",
          "way" : "Leave it as it is, unless online play fails too.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "I06" : {
          "title" : "A filter at your internet provider blocks this service.",
          "way" : "Look for a content filter in your provider's account page, or ask the provider.",
          "handTo" : "the internet provider's second line, by this code"
        },
        "R01" : {
          "title" : "I cannot find the receiver in your network.",
          "way" : "Switch the receiver on, and wait a minute for it to join the Wi-Fi.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R02" : {
          "title" : "The receiver seems to be in standby, and casting sleeps with it.",
          "way" : "Switch the TV on, then cast again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R03" : {
          "title" : "Casting has stopped on the receiver, though the device itself is on.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R04" : {
          "title" : "You can reach the receiver, but it no longer tells others that it is there.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R05" : {
          "title" : "The secure connection to the receiver breaks off before it begins.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R06" : {
          "title" : "Streaming apps refuse the receiver: it cannot prove to be a genuine receiver.",
          "way" : "Use a certified receiver for these apps.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R07" : {
          "title" : "The clock of the receiver is wrong, so others do not trust it.",
          "way" : "Restart the receiver while the internet works.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R08" : {
          "title" : "The software of the receiver is too old for what apps expect.",
          "way" : "Update the receiver's software, and leave it on and online for half an hour.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R09" : {
          "title" : "The home network reaches the receiver, but it has no internet of its own.",
          "way" : "Look in the router whether this one device is held back.",
          "handTo" : "the support of the internet provider, or of the router's maker"
        },
        "R10" : {
          "title" : "Something is already playing on the receiver.",
          "way" : "Ask around before you cast, or stop what is playing there.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R11" : {
          "title" : "Two entries in the list have the same name.",
          "way" : "Give one of the two another name in its set-up app.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R12" : {
          "title" : "Only {app} on the receiver fails; elsewhere both work.",
          "way" : "Restart the receiver, then sign out of the app on all devices and in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R13" : {
          "title" : "{app} is not installed on the receiver.",
          "way" : "Install the app on the TV or console from its own store.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R14" : {
          "title" : "Control by phone apps is switched off on the receiver.",
          "way" : "On the Roku set 'Control by mobile apps' to 'Enabled'.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R15" : {
          "title" : "The receiver does not answer at all.",
          "way" : "Switch the console on, and wait for its home screen.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R16" : {
          "title" : "The receiver is in rest mode.",
          "way" : "Wake the console with its controller or button.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R17" : {
          "title" : "You can send sound to the receiver, but no picture.",
          "way" : "Choose a receiver with a screen for video.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "R18" : {
          "title" : "You can reach the receiver, but its cast service hangs.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R19" : {
          "title" : "No cast connection gets through to the receiver, though it is on.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R20" : {
          "title" : "Casting to the receiver breaks off after seconds.",
          "way" : "Unplug the receiver for 30 seconds, then plug it in again.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R21" : {
          "title" : "The receiver is not set up yet.",
          "way" : "Set the receiver up with its own app, for instance Google Home.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R22" : {
          "title" : "The receiver keeps starting over by itself.",
          "way" : "Feed the receiver from its own power supply, not from the TV's USB port.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R23" : {
          "title" : "Casting is switched off in the settings of the receiver.",
          "way" : "Switch casting on in the receiver's settings.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "R24" : {
          "title" : "The picture gets lost between the receiver and the screen.",
          "way" : "Try another HDMI socket and another cable.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "V01" : {
          "title" : "The maker of the receiver let its security certificate expire.",
          "way" : "Wait for the maker's update, and leave the receiver plugged in and online.",
          "handTo" : "the support of the receiver's maker"
        },
        "V02" : {
          "title" : "The latest software of the receiver has a known fault.",
          "way" : "Wait for the next update of the receiver, and leave it online.",
          "handTo" : "the support of the receiver's maker"
        },
        "V03" : {
          "title" : "The receiver speaks a newer language than the sending app knows.",
          "way" : "Update the app or program that you cast from.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "V04" : {
          "title" : "The maker has stopped updating the receiver.",
          "way" : "Use the apps that still work on it, or plan for a newer receiver.",
          "handTo" : "the customer; if it does not help, the support of the receiver's maker"
        },
        "V05" : {
          "title" : "A security certificate of the receiver runs out soon.",
          "way" : "Leave automatic updates on for this receiver.",
          "handTo" : "the support of the receiver's maker"
        },
        "P01" : {
          "title" : "The console's online network does not work as it should.",
          "way" : "Wait, and leave the console's settings as they are.",
          "handTo" : "the support of the platform's operator"
        },
        "P02" : {
          "title" : "{app} answers; the console's sign-in in front of it does not.",
          "way" : "Wait, or watch on another device meanwhile.",
          "handTo" : "the support of the platform's operator"
        },
        "P03" : {
          "title" : "Google's service that every cast start needs cannot be reached.",
          "way" : "Wait half an hour, and leave the receiver as it is.",
          "handTo" : "the support of the platform's operator"
        },
        "P04" : {
          "title" : "The console account cannot sign in.",
          "way" : "Sign in to the account on the maker's web page, and read what it says there.",
          "handTo" : "the customer; if it does not help, the support of the console's maker"
        },
        "A01" : {
          "title" : "{app} no longer casts to this kind of device.",
          "way" : "Use the app on the TV itself, with its remote.",
          "handTo" : "the support of the streaming service"
        },
        "A02" : {
          "title" : "Casting is not part of your plan with {app}.",
          "way" : "Use the app on the TV itself, or look at what the other plans offer.",
          "handTo" : "the support of the streaming service"
        },
        "A03" : {
          "title" : "A profile or household setting of {app} may forbid this.",
          "way" : "Let the person who manages the account look at the profile's limits. If limits are set and do not hold, tell a person at the service at once.",
          "handTo" : "the support of the streaming service, with the account holder"
        },
        "A04" : {
          "title" : "{app} has left this device for good.",
          "way" : "Use the app on another device.",
          "handTo" : "the support of the streaming service"
        },
        "A05" : {
          "title" : "This version of {app} or of the phone's system is too old for casting.",
          "way" : "Update the app, and the phone's system if it offers that.",
          "handTo" : "the customer; if it does not help, the support of the streaming service"
        },
        "A06" : {
          "title" : "The software of the receiver is too old for this version of {app}.",
          "way" : "Update the receiver's software.",
          "handTo" : "the customer; if it does not help, the support of the streaming service"
        },
        "A07" : {
          "title" : "{app} is not available on the receiver.",
          "way" : "Use the app on another device, or ask the service about this one.",
          "handTo" : "the support of the streaming service"
        },
        "A08" : {
          "title" : "{app}'s own page for receivers does not load.",
          "way" : "Wait, or use the app on the TV itself.",
          "handTo" : "the support of the streaming service"
        },
        "A09" : {
          "title" : "{app} itself does not answer from your home.",
          "way" : "Wait half an hour, then try again.",
          "handTo" : "the support of the streaming service"
        },
        "A10" : {
          "title" : "This version of {app} has a known fault with casting.",
          "way" : "Update the app as soon as a newer version is there.",
          "handTo" : "the support of the streaming service"
        },
        "A11" : {
          "title" : "{app} refuses this region.",
          "way" : "Switch off a VPN or a changed name server on phone, router and receiver, if there is one.",
          "handTo" : "the support of the streaming service"
        },
        "A12" : {
          "title" : "On the receiver, casting only starts the TV's own app, which is not ready.",
          "way" : "Open the app on the TV itself, update it, and sign in there.",
          "handTo" : "the customer; if it does not help, the support of the streaming service"
        },
        "A13" : {
          "title" : "Your account with {app} is on hold.",
          "way" : "Ask the account holder to open the account page and see what it asks for.",
          "handTo" : "the support of the streaming service, with the account holder"
        },
        "A14" : {
          "title" : "{app} behaves differently on two phones: a change is being rolled out.",
          "way" : "Wait some days, or use the phone that still works.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "A15" : {
          "title" : "This title, or this quality, cannot be cast from {app}.",
          "way" : "Try another title; if that casts, play this one in the app on the TV.",
          "handTo" : "the support of the streaming service"
        },
        "A16" : {
          "title" : "Somebody's safety may be at risk: this goes to a person at once.",
          "way" : "Tell a person at support: it is about safety.",
          "handTo" : "the IT desk of whoever runs this network or computer"
        },
        "A17" : {
          "title" : "Somebody else may be using the account: a person must secure it.",
          "way" : "On a device you trust, open the service's own account page, change the password and sign all devices out. Then let a person there look at it.",
          "handTo" : "the support of the streaming service"
        },
        "A18" : {
          "title" : "This is about a charge: a person who may correct bills must see it.",
          "way" : "Note date and amount from the bill or the bank, and give them to a person who may correct a charge.",
          "handTo" : "the support of the streaming service"
        },
        "U00" : {
          "title" : "Nothing wrong was found.",
          "way" : "Go ahead and cast.",
          "handTo" : "nobody: it passes by itself; else the support desk, by this code"
        },
        "U01" : {
          "title" : "Everything that can be measured from here is fine.",
          "way" : "Answer below or give support the code. Comes and goes? castdoctor watch --for 6m.",
          "handTo" : "the second line of the support desk, by this code"
        },
        "U02" : {
          "title" : "I cannot tell from this computer what is wrong.",
          "way" : "Answer what is asked below, then run castdoctor recheck.",
          "handTo" : "the customer; if it does not help, the support desk, by this code"
        },
        "U03" : {
          "title" : "The code on the screen was looked up.",
          "way" : "Go by what was measured; the code is one more witness.",
          "handTo" : "the customer; if it does not help, the support desk, by this code"
        }
      },
      "questions" : {
        "tv-home-screen" : {
          "text" : "Does the TV show its home screen?",
          "why" : "A TV that is off or asleep looks from here just like one that the Wi-Fi hides.",
          "answers" : [ "yes", "no, it is dark or shows something else" ]
        },
        "phone-sees-it" : {
          "text" : "Does a phone on the same Wi-Fi see the receiver?",
          "why" : "If a phone sees it, the receiver is well and this computer stands in the wrong place.",
          "answers" : [ "yes", "no" ]
        },
        "other-app-works" : {
          "text" : "Does another app on the same phone or computer cast to this receiver?",
          "why" : "If it does, network and receiver work, and it is between you and this one app.",
          "answers" : [ "yes", "no, no app does" ]
        },
        "any-device-in-app" : {
          "text" : "Does this app show any device at all when you tap the cast button?",
          "why" : "An app that shows none at all usually lacks a permission; one that leaves out a single device has decided so.",
          "answers" : [ "yes, but not this one", "no, none at all" ]
        }
      }
    },
    "de" : {
      "models" : {
        "0" : "Modell nicht bekannt",
        "1" : "ein Google-Cast-Gerät",
        "2" : "ein Gerät mit Android TV oder Google TV",
        "3" : "ein Fire TV",
        "4" : "ein Roku",
        "5" : "ein AirPlay-Empfangsgerät",
        "6" : "eine PlayStation",
        "7" : "eine Xbox",
        "8" : "eine Nintendo-Konsole",
        "9" : "ein anderer Smart-TV",
        "16" : "Chromecast, Generation nicht bekannt",
        "17" : "Chromecast (1. Generation)",
        "18" : "Chromecast (2. Generation)",
        "19" : "Chromecast (3. Generation)",
        "20" : "Chromecast Ultra",
        "21" : "Chromecast Audio",
        "22" : "Chromecast with Google TV (4K)",
        "23" : "Chromecast with Google TV (HD)",
        "24" : "Google TV Streamer",
        "25" : "Google Home",
        "26" : "Google Home Mini",
        "27" : "Google Nest Mini",
        "28" : "Nest Audio",
        "29" : "Nest Wifi point",
        "30" : "Google Nest Hub",
        "31" : "Google Nest Hub Max",
        "32" : "Google-Cast-Lautsprechergruppe",
        "33" : "NVIDIA SHIELD Android TV",
        "34" : "Sony BRAVIA 4K GB",
        "35" : "Sony BRAVIA 4K GB ATV3",
        "36" : "Sony BRAVIA 4K VH2",
        "37" : "Sony BRAVIA 4K VH21",
        "38" : "Sony BRAVIA 4K UR3",
        "39" : "Philips TV (TPM191E)",
        "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
        "41" : "TCL Smart TV Pro",
        "42" : "Vizio V705-H3",
        "43" : "Vizio D24F-J09",
        "44" : "Lenovo CD-24502F display",
        "45" : "JBL Link speaker",
        "46" : "Streamplayer",
        "47" : "PlayStation 3",
        "48" : "PlayStation 4",
        "49" : "PlayStation 5",
        "50" : "Xbox 360",
        "51" : "Xbox One",
        "52" : "Xbox Series X or S",
        "53" : "Nintendo Switch",
        "54" : "Steam Deck",
        "55" : "Apple TV",
        "56" : "Chromecast (1st or 2nd generation)",
        "57" : "PlayStation Vita"
      },
      "apps" : {
        "0" : "App nicht bekannt",
        "1" : "Netflix",
        "2" : "YouTube",
        "3" : "YouTube Music",
        "4" : "Disney+",
        "5" : "Prime Video",
        "6" : "Spotify",
        "7" : "Plex",
        "8" : "Twitch",
        "9" : "Google Photos",
        "10" : "Audible",
        "11" : "BBC iPlayer",
        "12" : "BBC Sounds",
        "13" : "die Standard-Wiedergabe-App",
        "14" : "ein Chrome-Tab oder der Bildschirm",
        "15" : "ein Android-Bildschirm",
        "16" : "Home Assistant",
        "17" : "DashCast",
        "18" : "BubbleUPnP"
      },
      "steps" : {
        "S1" : "bei beiden das gleiche WLAN prüfen",
        "S2" : "das Telefon neu starten",
        "S3" : "Empfangsgerät oder Konsole 30 Sekunden vom Strom trennen",
        "S4" : "den Router neu starten",
        "S5" : "Cache und Daten der App löschen",
        "S6" : "die App neu installieren",
        "S7" : "die App aktualisieren",
        "S8" : "die Software von Empfangsgerät oder Konsole aktualisieren",
        "S9" : "sich in der App ab- und wieder anmelden",
        "S10" : "das Empfangsgerät auf Werkseinstellungen zurücksetzen",
        "S11" : "VPN und Proxy ausschalten",
        "S12" : "die Gerätetrennung im WLAN ausschalten",
        "S13" : "Multicast-, IGMP- oder UPnP-Einstellungen am Router ändern",
        "S14" : "zwischen 2,4 und 5 GHz wechseln",
        "S15" : "den DNS-Server auf 8.8.8.8 umstellen",
        "S16" : "ein Kabel nehmen oder näher an das WLAN rücken",
        "S17" : "einen Geschwindigkeitstest machen",
        "S18" : "die Statusseite des Dienstes ansehen",
        "S19" : "den Internetanbieter anrufen",
        "S20" : "die Datenbank der Konsole neu aufbauen oder ihren Cache leeren",
        "S21" : "das Abo und die Liste der unterstützten Geräte prüfen",
        "S22" : "die Firewall ausschalten",
        "S23" : "der App das lokale Netzwerk erlauben",
        "S24" : "Datum und Uhrzeit auf automatisch stellen",
        "S25" : "es mit anderem Gerät oder Netz oder HDMI-Kabel versuchen",
        "S26" : "Portfreigaben oder eine DMZ einrichten",
        "S27" : "die Cookies des Dienstes löschen und sich auf seiner Website anmelden"
      },
      "owners" : {
        "C" : {
          "name" : "Sendegerät",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "L" : {
          "name" : "Heimnetz",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "I" : {
          "name" : "Internetanschluss",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "R" : {
          "name" : "Empfangsgerät",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V" : {
          "name" : "Hersteller",
          "handTo" : "das Support-Team des Empfangsgeräte-Herstellers"
        },
        "P" : {
          "name" : "Plattform",
          "handTo" : "das Support-Team des Plattformbetreibers"
        },
        "A" : {
          "name" : "Dienst",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "U" : {
          "name" : "offen",
          "handTo" : "die zweite Stufe des Supports, mit diesem Code"
        }
      },
      "concerns" : {
        "safety" : "eine befugte Person im Support; bitte sofort verlangen",
        "money-account" : "eine befugte Person beim Dienst für Konten und Rechnungen",
        "other" : "die Person, der das Konto gehört, dann eine befugte Person beim Dienst"
      },
      "phrases" : {
        "desk-check-concern" : "Geht es um ein Kind, um Geld oder ein Konto?",
        "desk-check-same" : "Geht es heute um dasselbe Gerät?",
        "desk-check-sender" : "Ist der Computer, der gemessen hat, auch der mit dem Problem?",
        "desk-stop" : "Hier aufhören. Keine Checkliste, keine Frage nach Einstellungen: Das geht an {role}.",
        "desk-old" : "Ein Code gilt für ein Gerät und eine Stunde. Bitte einen neuen erfragen: castdoctor.",
        "desk-other-sender" : "Dann sagt das nichts über das betroffene Gerät. Bitte erfragen: castdoctor --sender android oder ios, und den neuen Code.",
        "desk-possible" : "Möglich, nicht bewiesen: {title}",
        "desk-resolved" : "Neu gemessen: Was eine frühere Diagnose fand, ist weg.",
        "desk-concern" : "Das geht an einen Menschen, vor aller Technik.",
        "desk-newer" : "Befund {id} ist neuer als dieser Decoder. Der Fehler liegt hier: {owner}.",
        "desk-close" : "Abschließen, sobald klar ist, wer als Nächstes dran ist: {who}. Und wie: {way}",
        "desk-takes-over" : "Jetzt übernimmt ein Mensch."
      },
      "theApp" : "die App",
      "findings" : {
        "C01" : {
          "title" : "Telefon und Empfangsgerät sind in verschiedenen Netzen.",
          "way" : "Verbinden Sie das Telefon mit dem WLAN des Empfangsgeräts.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C02" : {
          "title" : "Ein VPN oder ein ähnliches Programm fängt Daten ab, die in Ihr Heimnetz gehören.",
          "way" : "Erlauben Sie im VPN-Programm den Zugriff auf das lokale Netzwerk, oder pausieren Sie es, solange Sie casten.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C03" : {
          "title" : "Ein Sicherheitsprogramm verbietet diesem Computer den Kontakt zum Heimnetz.",
          "way" : "Erlauben Sie das lokale Netzwerk in den Einstellungen des VPN- oder Sicherheitsprogramms.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C04" : {
          "title" : "Die Firewall dieses Computers hält Antworten der Geräte fern.",
          "way" : "Lassen Sie an diesem Computer UDP-Port 5353 herein, nur für das Heimnetz.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C05" : {
          "title" : "Das Betriebssystem lässt {app} nicht in Ihr Heimnetz.",
          "way" : "Erlauben Sie der App das lokale Netzwerk, in den Datenschutz-Einstellungen des Systems.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C06" : {
          "title" : "Windows behandelt Ihr Heimnetz als öffentliches Netz und verbirgt Geräte.",
          "way" : "Stellen Sie dieses Netz in den Netzwerkeinstellungen von Windows auf „Privat“, wenn es Ihr eigenes ist.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C07" : {
          "title" : "Dieser Computer sucht Geräte im falschen Netz.",
          "way" : "Schließen Sie das Programm, das ? angelegt hat (Docker, eine virtuelle Maschine, ein VPN), solange Sie von diesem Computer casten.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C08" : {
          "title" : "Eines der beiden Internetprotokolle ist an diesem Computer ausgeschaltet.",
          "way" : "Schalten Sie IPv4 und IPv6 für die Heimnetz-Verbindung dieses Computers wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C09" : {
          "title" : "Ein anderes Programm auf diesem Computer fängt die Antworten ab.",
          "way" : "Schließen Sie andere Cast- oder Medienprogramme auf diesem Computer, dann führen Sie castdoctor recheck aus.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C10" : {
          "title" : "Die Liste zeigt für das Empfangsgerät noch eine alte Adresse.",
          "way" : "Warten Sie zwei Minuten und versuchen Sie es noch einmal.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "C11" : {
          "title" : "Dem Telefon fehlt der Teil von Android, den das Casten braucht.",
          "way" : "Aktualisieren Sie die Google Play-Dienste auf dem Telefon.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C12" : {
          "title" : "Ein Proxy oder Sicherheitsprogramm steht zwischen diesem Computer und dem Internet.",
          "way" : "Nehmen Sie im Proxy oder Sicherheitsprogramm das Heimnetz und die Streaming-Dienste aus.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C13" : {
          "title" : "Dieser Computer ist mit keinem Netz verbunden.",
          "way" : "Verbinden Sie diesen Computer mit dem WLAN zu Hause, oder stecken Sie das Netzwerkkabel ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C14" : {
          "title" : "Die Uhr dieses Computers geht falsch, darum scheitern sichere Verbindungen.",
          "way" : "Stellen Sie Datum und Uhrzeit dieses Computers auf automatisch.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C15" : {
          "title" : "Das Telefon spart Strom und verpasst so die Ankündigungen des Empfangsgeräts.",
          "way" : "Nehmen Sie die App vom Energiesparen des Telefons aus, und lassen Sie den Bildschirm an, während Sie das Empfangsgerät suchen.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "C16" : {
          "title" : "Dies ist ein verwalteter Firmencomputer, der vielleicht nicht darf, was das Casten braucht.",
          "way" : "Messen Sie von einem privaten Computer oder Telefon im selben Zuhause.",
          "handTo" : "die IT-Abteilung, die dieses Netz oder diesen Computer betreibt"
        },
        "C17" : {
          "title" : "Der Internetverkehr dieses Computers läuft durch ein VPN.",
          "way" : "Pausieren Sie das VPN und führen Sie castdoctor recheck aus, wenn das Internet gemessen werden soll.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die dieses Gerät betreut, oder das Support-Team des Herstellers"
        },
        "L01" : {
          "title" : "Das WLAN lässt Geräte ins Internet, aber nicht zueinander.",
          "way" : "Schalten Sie in den WLAN-Einstellungen des Routers die Trennung der Geräte aus.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L02" : {
          "title" : "Eine der beiden Seiten ist im Gast-WLAN.",
          "way" : "Bringen Sie Telefon und Empfangsgerät ins Haupt-WLAN.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die den Router betreut, oder das Support-Team des Internetanbieters"
        },
        "L03" : {
          "title" : "Das WLAN verbirgt Geräte voreinander, obwohl sie erreichbar sind.",
          "way" : "Schalten Sie in den WLAN-Einstellungen des Routers oder Access Points die Multicast-Filterung aus.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L04" : {
          "title" : "Geräte verschwinden nach jedem Neustart binnen Minuten aus der Liste.",
          "way" : "Schalten Sie im Router oder Switch IGMP-Snooping aus, oder den IGMP-Querier ein.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L05" : {
          "title" : "Teile Ihres WLANs geben die Ankündigungen der Geräte nicht weiter.",
          "way" : "Verbinden Sie Telefon und Empfangsgerät mit derselben WLAN-Box, und aktualisieren Sie die Firmware der Boxen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L06" : {
          "title" : "Dieser Computer und das Empfangsgerät sind in zwei getrennten Netzen.",
          "way" : "Bringen Sie beide in dasselbe Netz.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L07" : {
          "title" : "Das Empfangsgerät ist zu sehen, aber das Netz dazwischen sperrt die Verbindung.",
          "way" : "Erlauben Sie in der Firewall dazwischen Verbindungen vom Netz des Sendegeräts zum Empfangsgerät.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L08" : {
          "title" : "Die Box, die Ankündigungen zwischen Netzen weitergibt, verstümmelt sie.",
          "way" : "Aktualisieren oder ersetzen Sie den mDNS-Reflector (Repeater) zwischen den Netzen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L09" : {
          "title" : "Zwei Router hängen hintereinander, und die beiden Seiten hängen an verschiedenen.",
          "way" : "Nehmen Sie für beide das WLAN desselben Routers, oder stellen Sie den zweiten Router auf Access-Point-Betrieb.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L10" : {
          "title" : "Ihr Router vergibt keine Adressen.",
          "way" : "Starten Sie den Router einmal neu, und warten Sie drei Minuten.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L11" : {
          "title" : "Zwei Geräte bei Ihnen beanspruchen dieselbe Adresse; betroffen ist das Empfangsgerät.",
          "way" : "Starten Sie den Router neu, dann die beiden Geräte, damit jedes eine eigene Adresse bekommt.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L12" : {
          "title" : "Ein Werbe- oder Inhaltsfilter bei Ihnen sperrt Namen, die das Casten braucht.",
          "way" : "Erlauben Sie im Filter die gesperrten Namen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L13" : {
          "title" : "Das Netz hält Empfangsgeräte von einer Google-Adresse fern, die sie vielleicht brauchen.",
          "way" : "Erlauben Sie dem Empfangsgerät im Router, 8.8.8.8 und 8.8.4.4 zu erreichen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L14" : {
          "title" : "Ein Gerät überflutet Ihr Heimnetz mit Nachrichten.",
          "way" : "Ziehen Sie das Empfangsgerät für eine Minute aus der Steckdose, stecken Sie das Gerät wieder ein und aktualisieren Sie es.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die den Router betreut, oder das Support-Team des Internetanbieters"
        },
        "L15" : {
          "title" : "Das Empfangsgerät ist über das WLAN nur mit zu vielen Verlusten oder Verzögerungen erreichbar.",
          "way" : "Rücken Sie Empfangsgerät und WLAN-Box näher zusammen, oder nehmen Sie ein Kabel.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die den Router betreut, oder das Support-Team des Internetanbieters"
        },
        "L16" : {
          "title" : "Ihr Anschluss antwortet sehr langsam, wenn ihn jemand stark nutzt.",
          "way" : "Pausieren Sie große Uploads, während Sie schauen, oder begrenzen Sie sie im Router.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L17" : {
          "title" : "Große Pakete gehen an Ihrem Anschluss verloren, kleine kommen durch.",
          "way" : "Prüfen Sie die im Router eingestellte Paketgröße (MTU), dann geben Sie den Satz unten an Ihren Anbieter weiter.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L18" : {
          "title" : "Zwischen diesem Netz und dem Internet steht eine Anmeldeseite.",
          "way" : "Melden Sie sich zuerst an diesem Computer an, dann bitten Sie den Betreiber, das Empfangsgerät zuzulassen.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die den Router betreut, oder das Support-Team des Internetanbieters"
        },
        "L19" : {
          "title" : "Dieses Büro- oder Hochschul-WLAN verlangt eine Anmeldung, die Empfangsgeräte nicht beherrschen.",
          "way" : "Fragen Sie nach einem Netz mit einfachem Passwort für solche Geräte.",
          "handTo" : "die IT-Abteilung, die dieses Netz oder diesen Computer betreibt"
        },
        "L20" : {
          "title" : "Das Netz sperrt die Zeitserver, nach denen Empfangsgeräte ihre Uhr stellen.",
          "way" : "Erlauben Sie im Router Zeitabfragen (UDP-Port 123) ins Internet.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L21" : {
          "title" : "Der NAT-Typ der Konsole ist strikt; für das Casten spielt das keine Rolle.",
          "way" : "Lassen Sie es, wie es ist, außer wenn auch Party-Chat oder Einladungen scheitern.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "L22" : {
          "title" : "Ihr Router antwortet nicht, obwohl das Heimnetz noch funktioniert.",
          "way" : "Schalten Sie den Router 30 Sekunden aus, wieder ein, und warten Sie drei Minuten.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L23" : {
          "title" : "Ihr Router löst keine Internetnamen mehr auf.",
          "way" : "Starten Sie den Router einmal neu; hilft das nicht, tragen Sie dort einen anderen DNS-Server ein.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L24" : {
          "title" : "Ihr Router meldet, dass seine Internetleitung unterbrochen ist.",
          "way" : "Prüfen Sie das Kabel zwischen Router und Wanddose, dann rufen Sie Ihren Anbieter an.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "L25" : {
          "title" : "Ihr Heimnetz hat sich geändert, und das Empfangsgerät sucht noch das alte.",
          "way" : "Geben Sie dem Empfangsgerät den Namen und das Passwort des neuen WLANs.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, die Person, die den Router betreut, oder das Support-Team des Internetanbieters"
        },
        "L26" : {
          "title" : "Der Router pausiert oder sperrt das Empfangsgerät.",
          "way" : "Bitten Sie die Person, die den Router verwaltet, dieses eine Gerät durchzulassen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L27" : {
          "title" : "Ihr Netz bietet das neuere Internetprotokoll an, aber es führt nirgendwohin.",
          "way" : "Starten Sie den Router einmal neu, dann fragen Sie den Anbieter nach IPv6.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L28" : {
          "title" : "Etwas in Ihrem Netz kündigt das Empfangsgerät an falscher Stelle an.",
          "way" : "Starten Sie das Gerät neu, das an seiner Stelle antwortet; die Belege nennen es.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "L29" : {
          "title" : "Eine Box in diesem Netz öffnet sichere Verbindungen, und das lehnen Empfangsgeräte ab.",
          "way" : "Bitten Sie darum, das Empfangsgerät von der Prüfung auszunehmen.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "I01" : {
          "title" : "Hinter Ihrem Router antwortet das Internet nicht.",
          "way" : "Starten Sie den Router einmal neu, dann rufen Sie Ihren Anbieter an.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "I02" : {
          "title" : "Der Namensdienst (DNS) Ihres Anbieters antwortet nicht.",
          "way" : "Tragen Sie im Router einen anderen DNS-Server ein, und sagen Sie Ihrem Anbieter Bescheid.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "I03" : {
          "title" : "Ihr Internetanschluss ist zu langsam für die gewünschte Bildqualität.",
          "way" : "Wählen Sie vorerst eine niedrigere Bildqualität, und vergleichen Sie mit dem, was Ihr Vertrag zusagt.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "I04" : {
          "title" : "Ein Dienst ist von Ihrem Anschluss aus nicht erreichbar, obwohl das Internet funktioniert.",
          "way" : "Sagen Sie Ihrem Anbieter, welcher Dienst ausfällt; bis dahin geht es vielleicht über den Hotspot eines Telefons.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "I05" : {
          "title" : "Ihr Anbieter teilt eine Adresse unter Kunden auf; das Casten stört das nicht.",
          "way" : "Lassen Sie es, wie es ist, außer wenn auch Online-Spiele scheitern.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "I06" : {
          "title" : "Ein Filter bei Ihrem Internetanbieter sperrt diesen Dienst.",
          "way" : "Suchen Sie im Kundenbereich Ihres Anbieters nach einem Inhaltsfilter, oder fragen Sie den Anbieter.",
          "handTo" : "die zweite Supportstufe des Internetanbieters, mit diesem Code"
        },
        "R01" : {
          "title" : "Ich finde das Empfangsgerät nicht in Ihrem Netz.",
          "way" : "Schalten Sie das Empfangsgerät ein, und warten Sie eine Minute, bis es im WLAN ist.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R02" : {
          "title" : "Das Empfangsgerät ist anscheinend im Standby, und das Casten schläft mit.",
          "way" : "Schalten Sie den Fernseher ein, dann casten Sie noch einmal.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R03" : {
          "title" : "Das Empfangsgerät ist an, aber das Casten läuft dort nicht mehr.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R04" : {
          "title" : "Das Empfangsgerät ist erreichbar, gibt sich anderen aber nicht mehr zu erkennen.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R05" : {
          "title" : "Das Empfangsgerät ist erreichbar, aber die sichere Verbindung bricht ab, bevor sie steht.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R06" : {
          "title" : "Streaming-Apps lehnen das Empfangsgerät ab: Der Nachweis der Echtheit fehlt.",
          "way" : "Nehmen Sie für diese Apps ein zertifiziertes Empfangsgerät.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R07" : {
          "title" : "Das Empfangsgerät hat die falsche Uhrzeit, darum vertrauen andere dem Gerät nicht.",
          "way" : "Starten Sie das Empfangsgerät neu, während das Internet funktioniert.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R08" : {
          "title" : "Das Empfangsgerät hat zu alte Software für das, was Apps erwarten.",
          "way" : "Aktualisieren Sie die Software des Empfangsgeräts, und lassen Sie es eine halbe Stunde an und online.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R09" : {
          "title" : "Das Empfangsgerät ist im Heimnetz erreichbar, kommt aber selbst nicht ins Internet.",
          "way" : "Sehen Sie im Router nach, ob dieses eine Gerät zurückgehalten wird.",
          "handTo" : "das Support-Team des Internetanbieters oder des Routerherstellers"
        },
        "R10" : {
          "title" : "Das Empfangsgerät spielt schon etwas ab.",
          "way" : "Fragen Sie kurz in die Runde, bevor Sie casten, oder beenden Sie, was dort läuft.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R11" : {
          "title" : "Zwei Einträge in der Liste haben denselben Namen.",
          "way" : "Geben Sie einem der beiden in seiner Einrichtungs-App einen anderen Namen.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R12" : {
          "title" : "{app} und das Empfangsgerät versagen nur zusammen; anderswo funktionieren beide.",
          "way" : "Starten Sie das Empfangsgerät neu, dann melden Sie sich in der App auf allen Geräten ab und wieder an.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R13" : {
          "title" : "Das Empfangsgerät meldet: {app} ist nicht installiert.",
          "way" : "Installieren Sie die App auf Fernseher oder Konsole aus dem dortigen Store.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R14" : {
          "title" : "Das Empfangsgerät lässt sich nicht per Telefon-App steuern: Das ist ausgeschaltet.",
          "way" : "Stellen Sie am Roku „Steuerung durch mobile Apps“ (Control by mobile apps) auf „Aktiviert“ (Enabled).",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R15" : {
          "title" : "Das Empfangsgerät antwortet überhaupt nicht.",
          "way" : "Schalten Sie die Konsole ein, und warten Sie auf ihren Startbildschirm.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R16" : {
          "title" : "Das Empfangsgerät ist im Ruhemodus.",
          "way" : "Wecken Sie die Konsole mit ihrem Controller oder ihrer Taste.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R17" : {
          "title" : "Das Empfangsgerät gibt nur Ton wieder, kein Bild.",
          "way" : "Wählen Sie für Videos ein Empfangsgerät mit Bildschirm.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "R18" : {
          "title" : "Das Empfangsgerät ist erreichbar, aber der Cast-Dienst hängt.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R19" : {
          "title" : "Das Empfangsgerät ist an, aber keine Cast-Verbindung kommt durch.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R20" : {
          "title" : "Das Casten auf das Empfangsgerät bricht nach Sekunden ab.",
          "way" : "Ziehen Sie das Empfangsgerät 30 Sekunden aus der Steckdose, dann stecken Sie es wieder ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R21" : {
          "title" : "Das Empfangsgerät ist noch nicht eingerichtet.",
          "way" : "Richten Sie das Empfangsgerät mit seiner App ein, zum Beispiel Google Home.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R22" : {
          "title" : "Das Empfangsgerät startet immer wieder von selbst neu.",
          "way" : "Versorgen Sie das Empfangsgerät aus seinem eigenen Netzteil, nicht aus dem USB-Anschluss des Fernsehers.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R23" : {
          "title" : "Das Empfangsgerät nimmt nichts an: Casten ist in den Einstellungen ausgeschaltet.",
          "way" : "Schalten Sie das Casten in den Einstellungen des Empfangsgeräts ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "R24" : {
          "title" : "Das Empfangsgerät spielt ab, aber das Bild kommt am Bildschirm nicht an.",
          "way" : "Versuchen Sie eine andere HDMI-Buchse und ein anderes Kabel.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V01" : {
          "title" : "Der Hersteller hat das Sicherheitszertifikat für das Empfangsgerät ablaufen lassen.",
          "way" : "Warten Sie auf das Update des Herstellers, und lassen Sie das Empfangsgerät eingesteckt und online.",
          "handTo" : "das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V02" : {
          "title" : "Die neueste Software für das Empfangsgerät hat einen bekannten Fehler.",
          "way" : "Warten Sie auf das nächste Update des Empfangsgeräts, und lassen Sie es online.",
          "handTo" : "das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V03" : {
          "title" : "Das Empfangsgerät spricht eine neuere Sprache, als die sendende App kennt.",
          "way" : "Aktualisieren Sie die App oder das Programm, aus dem Sie casten.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V04" : {
          "title" : "Der Hersteller aktualisiert das Empfangsgerät nicht mehr.",
          "way" : "Nutzen Sie die Apps, die dort noch funktionieren, oder planen Sie ein neueres Empfangsgerät ein.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Empfangsgeräte-Herstellers"
        },
        "V05" : {
          "title" : "Für das Empfangsgerät läuft bald ein Sicherheitszertifikat ab.",
          "way" : "Lassen Sie die automatischen Updates für dieses Empfangsgerät an.",
          "handTo" : "das Support-Team des Empfangsgeräte-Herstellers"
        },
        "P01" : {
          "title" : "Das Online-Netz der Konsole funktioniert nicht, wie es soll.",
          "way" : "Warten Sie, und lassen Sie die Einstellungen der Konsole, wie sie sind.",
          "handTo" : "das Support-Team des Plattformbetreibers"
        },
        "P02" : {
          "title" : "{app} antwortet; die Anmeldung der Konsole davor nicht.",
          "way" : "Warten Sie, oder schauen Sie solange auf einem anderen Gerät.",
          "handTo" : "das Support-Team des Plattformbetreibers"
        },
        "P03" : {
          "title" : "Googles Dienst, den jeder Cast-Start braucht, ist nicht erreichbar.",
          "way" : "Warten Sie eine halbe Stunde, und lassen Sie das Empfangsgerät, wie es ist.",
          "handTo" : "das Support-Team des Plattformbetreibers"
        },
        "P04" : {
          "title" : "Mit dem Konsolenkonto ist keine Anmeldung möglich.",
          "way" : "Melden Sie sich auf der Website des Herstellers an, und lesen Sie, was dort steht.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Konsolenherstellers"
        },
        "A01" : {
          "title" : "{app} castet nicht mehr auf Geräte dieser Art.",
          "way" : "Nutzen Sie die App auf dem Fernseher selbst, mit seiner Fernbedienung.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A02" : {
          "title" : "Casten gehört nicht zu Ihrem Abo für {app}.",
          "way" : "Nutzen Sie die App auf dem Fernseher selbst, oder sehen Sie nach, was die anderen Abos bieten.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A03" : {
          "title" : "Eine Profil- oder Haushaltseinstellung für {app} verbietet das vielleicht.",
          "way" : "Lassen Sie die Person, die das Konto verwaltet, die Grenzen des Profils ansehen. Sind Grenzen gesetzt und greifen nicht, sagen Sie es sofort einem Menschen beim Dienst.",
          "handTo" : "das Support-Team des Streaming-Dienstes, zusammen mit dem Kontoinhaber"
        },
        "A04" : {
          "title" : "{app} gibt es auf diesem Gerät endgültig nicht mehr.",
          "way" : "Nutzen Sie die App auf einem anderen Gerät.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A05" : {
          "title" : "{app} oder das System des Telefons ist in dieser Version zu alt zum Casten.",
          "way" : "Aktualisieren Sie die App, und das System des Telefons, wenn es das anbietet.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Streaming-Dienstes"
        },
        "A06" : {
          "title" : "{app} braucht in dieser Version neuere Software, als das Empfangsgerät hat.",
          "way" : "Aktualisieren Sie die Software des Empfangsgeräts.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Streaming-Dienstes"
        },
        "A07" : {
          "title" : "{app} ist nicht verfügbar für das Empfangsgerät.",
          "way" : "Nutzen Sie die App auf einem anderen Gerät, oder fragen Sie den Dienst nach diesem.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A08" : {
          "title" : "{app} hat eine eigene Seite für Empfangsgeräte, und die lädt nicht.",
          "way" : "Warten Sie, oder nutzen Sie die App auf dem Fernseher selbst.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A09" : {
          "title" : "{app} selbst antwortet an Ihrem Anschluss nicht.",
          "way" : "Warten Sie eine halbe Stunde, dann versuchen Sie es erneut.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A10" : {
          "title" : "{app} hat in dieser Version einen bekannten Fehler beim Casten.",
          "way" : "Aktualisieren Sie die App, sobald es eine neuere Version gibt.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A11" : {
          "title" : "{app} lehnt diese Region ab.",
          "way" : "Schalten Sie ein VPN oder einen geänderten DNS-Server auf Telefon, Router und Empfangsgerät aus, falls es so etwas gibt.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A12" : {
          "title" : "Das Empfangsgerät startet beim Casten nur die eigene App des Fernsehers, und die ist nicht bereit.",
          "way" : "Öffnen Sie die App auf dem Fernseher selbst, aktualisieren Sie sie, und melden Sie sich dort an.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team des Streaming-Dienstes"
        },
        "A13" : {
          "title" : "{app} hat Ihr Konto derzeit ausgesetzt.",
          "way" : "Bitten Sie den Kontoinhaber, die Kontoseite zu öffnen und nachzusehen, was sie verlangt.",
          "handTo" : "das Support-Team des Streaming-Dienstes, zusammen mit dem Kontoinhaber"
        },
        "A14" : {
          "title" : "{app} verhält sich auf zwei Telefonen verschieden: Eine Änderung wird gerade verteilt.",
          "way" : "Warten Sie einige Tage, oder nehmen Sie das Telefon, mit dem es noch geht.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "A15" : {
          "title" : "{app} castet diesen Titel nicht, oder nicht in dieser Qualität.",
          "way" : "Versuchen Sie einen anderen Titel; geht das, spielen Sie diesen in der App auf dem Fernseher ab.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A16" : {
          "title" : "Jemand könnte in Gefahr sein: Das geht sofort an einen Menschen.",
          "way" : "Sagen Sie einem Menschen im Support: Es geht um Sicherheit.",
          "handTo" : "die IT-Abteilung, die dieses Netz oder diesen Computer betreibt"
        },
        "A17" : {
          "title" : "Vielleicht nutzt jemand anderes das Konto: Ein Mensch muss es sichern.",
          "way" : "Öffnen Sie auf einem Gerät, dem Sie vertrauen, die Kontoseite des Dienstes, ändern Sie das Passwort und melden Sie alle Geräte ab. Dann lassen Sie es dort von einem Menschen prüfen.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "A18" : {
          "title" : "Es geht um eine Abbuchung: Das muss ein Mensch sehen, der Rechnungen berichtigen darf.",
          "way" : "Notieren Sie Datum und Betrag von Rechnung oder Bank, und geben Sie sie einer Person, die eine Abbuchung berichtigen darf.",
          "handTo" : "das Support-Team des Streaming-Dienstes"
        },
        "U00" : {
          "title" : "Es wurde kein Fehler gefunden.",
          "way" : "Casten Sie einfach los.",
          "handTo" : "niemand: Es geht von selbst vorbei; sonst das Support-Team, mit diesem Code"
        },
        "U01" : {
          "title" : "Alles, was sich von hier messen lässt, ist in Ordnung.",
          "way" : "Antworten Sie unten, oder geben Sie dem Support den Code. Es kommt und geht? castdoctor watch --for 6m.",
          "handTo" : "die zweite Stufe des Supports, mit diesem Code"
        },
        "U02" : {
          "title" : "Von diesem Computer aus kann ich nicht erkennen, was nicht stimmt.",
          "way" : "Beantworten Sie, was unten gefragt wird, dann führen Sie castdoctor recheck aus.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team, mit diesem Code"
        },
        "U03" : {
          "title" : "Der Code auf dem Bildschirm wurde nachgeschlagen.",
          "way" : "Richten Sie sich nach dem Gemessenen; der Code ist ein Zeuge mehr.",
          "handTo" : "Kundin oder Kunde; hilft das nicht, das Support-Team, mit diesem Code"
        }
      },
      "questions" : {
        "tv-home-screen" : {
          "text" : "Zeigt der Fernseher seinen Startbildschirm?",
          "why" : "Ein Fernseher, der aus ist oder schläft, sieht von hier genauso aus wie einer, den das WLAN verbirgt.",
          "answers" : [ "ja", "nein, er ist dunkel oder zeigt etwas anderes" ]
        },
        "phone-sees-it" : {
          "text" : "Findet ein Telefon im selben WLAN das Empfangsgerät?",
          "why" : "Wenn ein Telefon es findet, ist das Empfangsgerät in Ordnung, und nur dieser Computer steht an der falschen Stelle.",
          "answers" : [ "ja", "nein" ]
        },
        "other-app-works" : {
          "text" : "Kann eine andere App auf demselben Telefon oder Computer auf dieses Empfangsgerät casten?",
          "why" : "Wenn ja, funktionieren Netz und Empfangsgerät, und es liegt zwischen Ihnen und dieser einen App.",
          "answers" : [ "ja", "nein, keine App kann es" ]
        },
        "any-device-in-app" : {
          "text" : "Zeigt diese App überhaupt ein Gerät, wenn Sie auf das Cast-Symbol tippen?",
          "why" : "Einer App, die gar keines zeigt, fehlt meist eine Berechtigung; eine, die ein einzelnes Gerät auslässt, hat das so entschieden.",
          "answers" : [ "ja, aber nicht dieses", "nein, gar keines" ]
        }
      }
    },
    "fr" : {
      "models" : {
        "0" : "modèle inconnu",
        "1" : "un appareil Google Cast",
        "2" : "un appareil Android TV ou Google TV",
        "3" : "un Fire TV",
        "4" : "un Roku",
        "5" : "un récepteur AirPlay",
        "6" : "une PlayStation",
        "7" : "une Xbox",
        "8" : "une console Nintendo",
        "9" : "une TV connectée d’un autre type",
        "16" : "Chromecast, génération inconnue",
        "17" : "Chromecast (1re génération)",
        "18" : "Chromecast (2e génération)",
        "19" : "Chromecast (3e génération)",
        "20" : "Chromecast Ultra",
        "21" : "Chromecast Audio",
        "22" : "Chromecast with Google TV (4K)",
        "23" : "Chromecast with Google TV (HD)",
        "24" : "Google TV Streamer",
        "25" : "Google Home",
        "26" : "Google Home Mini",
        "27" : "Google Nest Mini",
        "28" : "Nest Audio",
        "29" : "Nest Wifi point",
        "30" : "Google Nest Hub",
        "31" : "Google Nest Hub Max",
        "32" : "groupe d’enceintes Google Cast",
        "33" : "NVIDIA SHIELD Android TV",
        "34" : "Sony BRAVIA 4K GB",
        "35" : "Sony BRAVIA 4K GB ATV3",
        "36" : "Sony BRAVIA 4K VH2",
        "37" : "Sony BRAVIA 4K VH21",
        "38" : "Sony BRAVIA 4K UR3",
        "39" : "Philips TV (TPM191E)",
        "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
        "41" : "TCL Smart TV Pro",
        "42" : "Vizio V705-H3",
        "43" : "Vizio D24F-J09",
        "44" : "Lenovo CD-24502F display",
        "45" : "JBL Link speaker",
        "46" : "Streamplayer",
        "47" : "PlayStation 3",
        "48" : "PlayStation 4",
        "49" : "PlayStation 5",
        "50" : "Xbox 360",
        "51" : "Xbox One",
        "52" : "Xbox Series X or S",
        "53" : "Nintendo Switch",
        "54" : "Steam Deck",
        "55" : "Apple TV",
        "56" : "Chromecast (1st or 2nd generation)",
        "57" : "PlayStation Vita"
      },
      "apps" : {
        "0" : "application inconnue",
        "1" : "Netflix",
        "2" : "YouTube",
        "3" : "YouTube Music",
        "4" : "Disney+",
        "5" : "Prime Video",
        "6" : "Spotify",
        "7" : "Plex",
        "8" : "Twitch",
        "9" : "Google Photos",
        "10" : "Audible",
        "11" : "BBC iPlayer",
        "12" : "BBC Sounds",
        "13" : "le lecteur par défaut",
        "14" : "un onglet Chrome ou l’écran",
        "15" : "un écran Android",
        "16" : "Home Assistant",
        "17" : "DashCast",
        "18" : "BubbleUPnP"
      },
      "steps" : {
        "S1" : "vérifier que les deux sont sur le même Wi-Fi",
        "S2" : "redémarrer le téléphone",
        "S3" : "débrancher le récepteur ou la console pendant 30 secondes",
        "S4" : "redémarrer le routeur",
        "S5" : "vider le cache et les données de l’application",
        "S6" : "réinstaller l’application",
        "S7" : "mettre à jour l’application",
        "S8" : "mettre à jour le logiciel du récepteur ou de la console",
        "S9" : "se déconnecter de l’application puis s’identifier de nouveau",
        "S10" : "rétablir les paramètres d’usine du récepteur",
        "S11" : "désactiver VPN et proxy",
        "S12" : "désactiver l’isolation des appareils dans le Wi-Fi",
        "S13" : "modifier les réglages multicast/IGMP/UPnP du routeur",
        "S14" : "passer de 2,4 à 5 GHz ou l’inverse",
        "S15" : "remplacer le serveur de noms (DNS) par 8.8.8.8",
        "S16" : "utiliser un câble ou se rapprocher du Wi-Fi",
        "S17" : "faire un test de débit",
        "S18" : "consulter la page d’état du service",
        "S19" : "appeler le fournisseur d’accès",
        "S20" : "reconstruire la base de données de la console ou vider son cache",
        "S21" : "vérifier l’abonnement et la liste des appareils compatibles",
        "S22" : "désactiver le pare-feu",
        "S23" : "autoriser l’application à utiliser le réseau local",
        "S24" : "régler la date et l’heure sur automatique",
        "S25" : "changer d’appareil ou de réseau ou de câble HDMI",
        "S26" : "configurer une redirection de ports ou une DMZ",
        "S27" : "effacer les cookies du service et s’identifier sur sa page web"
      },
      "owners" : {
        "C" : {
          "name" : "appareil émetteur",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "L" : {
          "name" : "réseau domestique",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "I" : {
          "name" : "accès à Internet",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "R" : {
          "name" : "récepteur",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "V" : {
          "name" : "fabricant",
          "handTo" : "l’assistance du fabricant du récepteur"
        },
        "P" : {
          "name" : "plateforme",
          "handTo" : "l’assistance de l’exploitant de la plateforme"
        },
        "A" : {
          "name" : "service",
          "handTo" : "l’assistance du service de streaming"
        },
        "U" : {
          "name" : "indéterminé",
          "handTo" : "le deuxième niveau de l’assistance, avec ce code"
        }
      },
      "concerns" : {
        "safety" : "une personne habilitée de l’assistance ; demandez-la tout de suite",
        "money-account" : "une personne habilitée pour les comptes et les factures auprès du service",
        "other" : "le titulaire du compte, puis une personne habilitée du service"
      },
      "phrases" : {
        "desk-check-concern" : "Un enfant, de l’argent ou un compte est-il en cause ?",
        "desk-check-same" : "Est-ce le même appareil, aujourd’hui ?",
        "desk-check-sender" : "L’ordinateur qui a mesuré est-il celui qui échoue ?",
        "desk-stop" : "Arrêtez ici. Ni liste de contrôle, ni question sur les réglages ; à transmettre : {role}.",
        "desk-old" : "Un code vaut pour un appareil, à une heure donnée. Demandez-en un nouveau : castdoctor.",
        "desk-other-sender" : "Ceci ne dit alors rien de l’appareil qui échoue. Demandez castdoctor --sender android, ou ios, et le nouveau code.",
        "desk-possible" : "Possible, non prouvé : {title}",
        "desk-resolved" : "Mesuré de nouveau : ce qu’un diagnostic précédent avait trouvé a disparu.",
        "desk-concern" : "À confier à une personne, avant toute technique.",
        "desk-newer" : "Le constat {id} est plus récent que ce décodeur. Origine du défaut : {owner}.",
        "desk-close" : "Clôturez dès que le client sait qui agit ensuite : {who}. Et comment : {way}",
        "desk-takes-over" : "Une personne prend maintenant le relais."
      },
      "theApp" : "l’application",
      "findings" : {
        "C01" : {
          "title" : "Le téléphone et le récepteur sont sur des réseaux différents.",
          "way" : "Sur le téléphone, rejoignez le Wi-Fi du récepteur.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C02" : {
          "title" : "Un VPN ou un programme semblable détourne les données destinées à la maison.",
          "way" : "Autorisez l’accès au réseau local dans le programme VPN, ou mettez-le en pause le temps de caster.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C03" : {
          "title" : "Un programme de sécurité coupe cet ordinateur de votre réseau domestique.",
          "way" : "Autorisez le réseau local dans les réglages du VPN ou du programme de sécurité.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C04" : {
          "title" : "Le pare-feu de cet ordinateur bloque les réponses des appareils.",
          "way" : "Sur cet ordinateur, laissez entrer le port UDP 5353, pour le réseau domestique seulement.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C05" : {
          "title" : "Le système ne laisse pas {app} utiliser votre réseau domestique.",
          "way" : "Autorisez l’application à utiliser le réseau local, dans les réglages de confidentialité du système.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C06" : {
          "title" : "Pour Windows, votre réseau domestique est public : il cache les appareils.",
          "way" : "Dans les paramètres réseau de Windows, passez ce réseau en « Réseau privé », si c’est bien le vôtre.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C07" : {
          "title" : "Cet ordinateur cherche les appareils sur le mauvais réseau.",
          "way" : "Fermez le programme qui a créé ? (Docker, une machine virtuelle, un VPN) le temps de caster depuis cet ordinateur.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C08" : {
          "title" : "Un des deux protocoles Internet est désactivé sur cet ordinateur.",
          "way" : "Réactivez IPv4 et IPv6 pour la connexion domestique de cet ordinateur.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C09" : {
          "title" : "Un autre programme de cet ordinateur capte les réponses des appareils.",
          "way" : "Fermez les autres programmes de diffusion ou multimédias de cet ordinateur, puis lancez castdoctor recheck.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C10" : {
          "title" : "La liste affiche encore une ancienne adresse pour le récepteur.",
          "way" : "Attendez deux minutes, puis réessayez.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "C11" : {
          "title" : "Il manque au téléphone la partie d’Android nécessaire pour caster.",
          "way" : "Mettez à jour les services Google Play sur le téléphone.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C12" : {
          "title" : "Un proxy ou programme de sécurité s’interpose entre cet ordinateur et Internet.",
          "way" : "Dans le proxy ou le programme de sécurité, faites une exception pour le réseau domestique et les services de streaming.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C13" : {
          "title" : "Cet ordinateur n’est connecté à aucun réseau.",
          "way" : "Connectez cet ordinateur au Wi-Fi de la maison, ou branchez le câble réseau.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C14" : {
          "title" : "L’horloge de cet ordinateur est fausse, et les connexions sécurisées échouent.",
          "way" : "Réglez la date et l’heure de cet ordinateur sur automatique.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C15" : {
          "title" : "Le téléphone économise sa batterie et manque ainsi les annonces du récepteur.",
          "way" : "Retirez l’application de l’économie de batterie du téléphone, et gardez l’écran allumé pendant que vous cherchez le récepteur.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "C16" : {
          "title" : "Cet ordinateur géré par l’entreprise n’a peut-être pas le droit de caster.",
          "way" : "Mesurez depuis un ordinateur ou un téléphone personnel au même endroit.",
          "handTo" : "le service informatique responsable de ce réseau ou de cet ordinateur"
        },
        "C17" : {
          "title" : "Un VPN transporte les données Internet de cet ordinateur.",
          "way" : "Si c’est Internet que vous voulez mesurer, mettez le VPN en pause et lancez castdoctor recheck.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère cet appareil, ou l’assistance de son fabricant"
        },
        "L01" : {
          "title" : "Le Wi-Fi laisse les appareils aller sur Internet, mais pas se joindre entre eux.",
          "way" : "Désactivez l’isolation des appareils dans les réglages Wi-Fi du routeur.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L02" : {
          "title" : "L’un des deux est sur le Wi-Fi invité.",
          "way" : "Mettez le téléphone et le récepteur sur le Wi-Fi principal.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère le routeur, ou l’assistance du fournisseur d’accès"
        },
        "L03" : {
          "title" : "Le Wi-Fi cache les appareils les uns aux autres, bien qu’ils soient joignables.",
          "way" : "Désactivez le filtrage multicast dans les réglages Wi-Fi du routeur ou du point d’accès.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L04" : {
          "title" : "Les appareils quittent la liste quelques minutes après chaque redémarrage.",
          "way" : "Dans le routeur ou le commutateur, désactivez IGMP snooping ou activez l’IGMP querier.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L05" : {
          "title" : "Certaines parties de votre Wi-Fi ne relaient pas les annonces des appareils.",
          "way" : "Connectez le téléphone et le récepteur à la même borne Wi-Fi, et mettez à jour le micrologiciel des bornes.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L06" : {
          "title" : "Cet ordinateur et le récepteur sont sur deux réseaux séparés.",
          "way" : "Mettez les deux sur le même réseau.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L07" : {
          "title" : "Vous voyez le récepteur, mais le réseau entre les deux bloque la connexion.",
          "way" : "Dans le pare-feu entre les deux réseaux, autorisez les connexions de l’appareil émetteur vers le récepteur.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L08" : {
          "title" : "L’équipement qui relaie les annonces entre les réseaux les déforme.",
          "way" : "Mettez à jour ou remplacez le réflecteur mDNS (répéteur) entre les réseaux.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L09" : {
          "title" : "Deux routeurs se suivent, et les deux appareils ne sont pas derrière le même.",
          "way" : "Utilisez le Wi-Fi d’un seul routeur pour les deux, ou passez le second routeur en mode point d’accès.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L10" : {
          "title" : "Votre routeur ne distribue pas d’adresses.",
          "way" : "Redémarrez le routeur une fois, et attendez trois minutes.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L11" : {
          "title" : "Deux appareils chez vous revendiquent l’adresse qu’utilise le récepteur.",
          "way" : "Redémarrez le routeur, puis les deux appareils, pour que chacun reçoive sa propre adresse.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L12" : {
          "title" : "Chez vous, un filtre de publicité ou de contenu bloque des noms requis par Cast.",
          "way" : "Autorisez les noms bloqués dans le filtre.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L13" : {
          "title" : "Le réseau coupe les récepteurs d’une adresse Google peut-être indispensable.",
          "way" : "Dans le routeur, autorisez le récepteur à joindre 8.8.8.8 et 8.8.4.4.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L14" : {
          "title" : "Un appareil inonde votre réseau domestique de messages.",
          "way" : "Débranchez le récepteur une minute, rebranchez-le, puis mettez-le à jour.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère le routeur, ou l’assistance du fournisseur d’accès"
        },
        "L15" : {
          "title" : "Le Wi-Fi entre ici et le récepteur perd ou retarde trop de données.",
          "way" : "Rapprochez le récepteur et la borne Wi-Fi l’un de l’autre, ou utilisez un câble.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère le routeur, ou l’assistance du fournisseur d’accès"
        },
        "L16" : {
          "title" : "Votre ligne devient très lente à répondre dès que quelqu’un l’utilise beaucoup.",
          "way" : "Suspendez les gros envois pendant que vous regardez, ou limitez-les dans le routeur.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L17" : {
          "title" : "Les gros paquets se perdent sur votre ligne, les petits passent.",
          "way" : "Vérifiez la taille de paquet (MTU) réglée dans le routeur, puis transmettez la phrase ci-dessous à votre fournisseur d’accès.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L18" : {
          "title" : "Une page d’identification sépare ce réseau d’Internet.",
          "way" : "Identifiez-vous d’abord sur cet ordinateur, puis demandez à l’exploitant de laisser entrer le récepteur.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère le routeur, ou l’assistance du fournisseur d’accès"
        },
        "L19" : {
          "title" : "Les récepteurs ne savent pas s’identifier sur ce Wi-Fi de bureau ou de campus.",
          "way" : "Demandez un réseau à simple mot de passe pour ce genre d’appareils.",
          "handTo" : "le service informatique responsable de ce réseau ou de cet ordinateur"
        },
        "L20" : {
          "title" : "Le réseau bloque les serveurs de temps qui mettent les récepteurs à l’heure.",
          "way" : "Dans le routeur, autorisez les demandes d’heure (port UDP 123) vers Internet.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L21" : {
          "title" : "Le type de NAT de la console est strict, ce qui est sans importance pour caster.",
          "way" : "Laissez-le tel quel, sauf si le chat de groupe ou les invitations échouent aussi.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "L22" : {
          "title" : "Votre routeur ne répond pas, bien que le réseau domestique fonctionne encore.",
          "way" : "Éteignez le routeur 30 secondes, rallumez-le, puis attendez trois minutes.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L23" : {
          "title" : "Votre routeur ne trouve plus les noms Internet.",
          "way" : "Redémarrez le routeur une fois ; si cela n’aide pas, entrez-y un autre serveur de noms.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L24" : {
          "title" : "Votre routeur indique que sa ligne Internet est coupée.",
          "way" : "Vérifiez le câble entre le routeur et la prise murale, puis appelez votre fournisseur d’accès.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "L25" : {
          "title" : "Votre réseau domestique a changé, et le récepteur cherche encore l’ancien.",
          "way" : "Donnez au récepteur le nom et le mot de passe du nouveau Wi-Fi.",
          "handTo" : "le client ; si cela n’aide pas, la personne qui gère le routeur, ou l’assistance du fournisseur d’accès"
        },
        "L26" : {
          "title" : "Le routeur met le récepteur en pause ou le bloque.",
          "way" : "Demandez à la personne qui gère le routeur de laisser passer ce seul appareil.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L27" : {
          "title" : "Votre réseau propose le protocole Internet récent, mais il ne mène nulle part.",
          "way" : "Redémarrez le routeur une fois, puis interrogez le fournisseur d’accès sur IPv6.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L28" : {
          "title" : "Quelque chose sur votre réseau annonce le récepteur là où il n’est pas.",
          "way" : "Redémarrez l’appareil qui répond à sa place, nommé dans les indices.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "L29" : {
          "title" : "Ce réseau ouvre les connexions sécurisées, ce que les récepteurs refusent.",
          "way" : "Demandez que le récepteur soit exclu de l’inspection.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "I01" : {
          "title" : "Au-delà de votre routeur, Internet ne répond pas.",
          "way" : "Redémarrez le routeur une fois, puis appelez votre fournisseur d’accès.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "I02" : {
          "title" : "Le service de noms de votre fournisseur d’accès ne répond pas.",
          "way" : "Entrez un autre serveur de noms dans le routeur, et prévenez votre fournisseur d’accès.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "I03" : {
          "title" : "Votre ligne Internet est trop lente pour la qualité d’image demandée.",
          "way" : "Choisissez pour l’instant une qualité d’image inférieure, et comparez avec ce que promet votre contrat.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "I04" : {
          "title" : "Un service est injoignable depuis votre ligne, bien qu’Internet marche.",
          "way" : "Dites à votre fournisseur d’accès quel service échoue ; d’ici là, le partage de connexion d’un téléphone marchera peut-être.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "I05" : {
          "title" : "Le fournisseur d’accès partage une adresse entre clients, sans gêner Cast.",
          "way" : "Laissez tout en l’état, sauf si le jeu en ligne échoue aussi.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "I06" : {
          "title" : "Un filtre chez votre fournisseur d’accès bloque ce service.",
          "way" : "Cherchez un filtre de contenu dans l’espace client de votre fournisseur d’accès, ou posez-lui la question.",
          "handTo" : "le deuxième niveau du fournisseur d’accès, avec ce code"
        },
        "R01" : {
          "title" : "Je ne trouve pas le récepteur sur votre réseau.",
          "way" : "Allumez le récepteur, et attendez une minute qu’il rejoigne le Wi-Fi.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R02" : {
          "title" : "Le récepteur semble en veille, et sa fonction Cast dort aussi.",
          "way" : "Allumez la TV, puis castez de nouveau.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R03" : {
          "title" : "La fonction Cast s’est arrêtée sur le récepteur, alors que l’appareil est allumé.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R04" : {
          "title" : "Vous pouvez joindre le récepteur, mais il ne signale plus sa présence aux autres.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R05" : {
          "title" : "La connexion sécurisée avec le récepteur se rompt avant de commencer.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R06" : {
          "title" : "Les applications de streaming refusent le récepteur, faute de preuve d’authenticité.",
          "way" : "Utilisez un récepteur certifié pour ces applications.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R07" : {
          "title" : "L’horloge est fausse sur le récepteur, et les autres ne lui font donc pas confiance.",
          "way" : "Redémarrez le récepteur pendant qu’Internet marche.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R08" : {
          "title" : "Le récepteur a un logiciel trop ancien pour ce qu’attendent les applications.",
          "way" : "Mettez à jour le logiciel du récepteur, et laissez-le allumé et en ligne une demi-heure.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R09" : {
          "title" : "Le réseau domestique joint le récepteur, mais celui-ci n’a pas d’accès à Internet.",
          "way" : "Regardez dans le routeur si ce seul appareil est retenu.",
          "handTo" : "l’assistance du fournisseur d’accès, ou celle du fabricant du routeur"
        },
        "R10" : {
          "title" : "Une lecture est déjà en cours sur le récepteur.",
          "way" : "Demandez autour de vous avant de caster, ou arrêtez la lecture en cours.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R11" : {
          "title" : "Deux entrées de la liste portent le même nom.",
          "way" : "Donnez un autre nom à l’une des deux dans son application de configuration.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R12" : {
          "title" : "{app} échoue sur le récepteur, et là seulement ; ailleurs, les deux fonctionnent.",
          "way" : "Redémarrez le récepteur, puis déconnectez-vous de l’application sur tous les appareils et identifiez-vous de nouveau.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R13" : {
          "title" : "{app} ne figure pas parmi les applications installées sur le récepteur.",
          "way" : "Installez l’application sur la TV ou la console depuis sa propre boutique.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R14" : {
          "title" : "Le contrôle par applications mobiles est désactivé sur le récepteur.",
          "way" : "Sur le Roku, réglez « Contrôle par applications mobiles » (Control by mobile apps) sur « Activé » (Enabled).",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R15" : {
          "title" : "Le récepteur ne répond pas du tout.",
          "way" : "Allumez la console, et attendez son écran d’accueil.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R16" : {
          "title" : "Le récepteur est en mode repos.",
          "way" : "Réveillez la console avec sa manette ou son bouton.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R17" : {
          "title" : "Vous pouvez envoyer du son vers le récepteur, mais pas d’image.",
          "way" : "Pour la vidéo, choisissez un récepteur avec écran.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "R18" : {
          "title" : "Vous pouvez joindre le récepteur, mais son service Cast est figé.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R19" : {
          "title" : "Aucune connexion Cast n’aboutit vers le récepteur, alors qu’il est allumé.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R20" : {
          "title" : "La diffusion vers le récepteur se coupe au bout de quelques secondes.",
          "way" : "Débranchez le récepteur 30 secondes, puis rebranchez-le.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R21" : {
          "title" : "Le récepteur n’est pas encore configuré.",
          "way" : "Configurez le récepteur avec sa propre application, par exemple Google Home.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R22" : {
          "title" : "Le récepteur ne cesse de redémarrer tout seul.",
          "way" : "Alimentez le récepteur avec son propre bloc d’alimentation, pas par le port USB de la TV.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R23" : {
          "title" : "Sur le récepteur, la fonction Cast est désactivée dans les réglages.",
          "way" : "Activez la fonction Cast dans les réglages du récepteur.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "R24" : {
          "title" : "L’image se perd entre le récepteur et l’écran.",
          "way" : "Essayez une autre prise HDMI et un autre câble.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "V01" : {
          "title" : "Le fabricant a laissé expirer le certificat de sécurité dont se sert le récepteur.",
          "way" : "Attendez la mise à jour du fabricant, et laissez le récepteur branché et en ligne.",
          "handTo" : "l’assistance du fabricant du récepteur"
        },
        "V02" : {
          "title" : "Le dernier logiciel installé sur le récepteur a un défaut connu.",
          "way" : "Attendez la prochaine mise à jour du récepteur, et laissez-le en ligne.",
          "handTo" : "l’assistance du fabricant du récepteur"
        },
        "V03" : {
          "title" : "Le récepteur parle un langage plus récent que celui de l’application qui caste.",
          "way" : "Mettez à jour l’application ou le programme depuis lequel vous castez.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "V04" : {
          "title" : "Le fabricant ne met plus à jour le récepteur.",
          "way" : "Utilisez les applications qui y marchent encore, ou prévoyez un récepteur plus récent.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant du récepteur"
        },
        "V05" : {
          "title" : "Un certificat de sécurité expire bientôt sur le récepteur.",
          "way" : "Laissez les mises à jour automatiques activées pour ce récepteur.",
          "handTo" : "l’assistance du fabricant du récepteur"
        },
        "P01" : {
          "title" : "Le réseau en ligne de la console ne fonctionne pas comme il devrait.",
          "way" : "Attendez, et laissez les réglages de la console tels quels.",
          "handTo" : "l’assistance de l’exploitant de la plateforme"
        },
        "P02" : {
          "title" : "{app} répond ; l’identification de la console, étape préalable, ne répond pas.",
          "way" : "Attendez ou, d’ici là, regardez sur un autre appareil.",
          "handTo" : "l’assistance de l’exploitant de la plateforme"
        },
        "P03" : {
          "title" : "Le service Google dont tout démarrage de diffusion a besoin est injoignable.",
          "way" : "Attendez une demi-heure, et laissez le récepteur tel quel.",
          "handTo" : "l’assistance de l’exploitant de la plateforme"
        },
        "P04" : {
          "title" : "L’identification au compte de la console échoue.",
          "way" : "Identifiez-vous sur la page web du fabricant, et lisez ce qu’elle indique.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du fabricant de la console"
        },
        "A01" : {
          "title" : "{app} ne caste plus vers ce type d’appareil.",
          "way" : "Utilisez l’application sur la TV elle-même, avec sa télécommande.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A02" : {
          "title" : "Avec {app}, votre abonnement ne comprend pas la diffusion.",
          "way" : "Utilisez l’application sur la TV elle-même, ou regardez ce que proposent les autres abonnements.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A03" : {
          "title" : "Un réglage de profil ou de foyer dans {app} interdit peut-être cela.",
          "way" : "Faites vérifier les limites du profil par la personne qui gère le compte. Si des limites sont fixées et ne tiennent pas, prévenez tout de suite une personne du service.",
          "handTo" : "l’assistance du service de streaming, avec le titulaire du compte"
        },
        "A04" : {
          "title" : "{app} a définitivement quitté cet appareil.",
          "way" : "Utilisez l’application sur un autre appareil.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A05" : {
          "title" : "Version trop ancienne pour caster : {app}, ou le système du téléphone.",
          "way" : "Mettez à jour l’application, ainsi que le système du téléphone s’il le propose.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du service de streaming"
        },
        "A06" : {
          "title" : "{app} demande, dans cette version, un logiciel plus récent sur le récepteur.",
          "way" : "Mettez à jour le logiciel du récepteur.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du service de streaming"
        },
        "A07" : {
          "title" : "{app} n’est pas disponible sur le récepteur.",
          "way" : "Utilisez l’application sur un autre appareil, ou interrogez le service au sujet de celui-ci.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A08" : {
          "title" : "La page pour récepteurs que fournit {app} ne se charge pas.",
          "way" : "Attendez, ou utilisez l’application sur la TV elle-même.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A09" : {
          "title" : "{app} ne répond pas depuis chez vous.",
          "way" : "Attendez une demi-heure, puis réessayez.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A10" : {
          "title" : "{app} a, dans cette version, un défaut connu pour caster.",
          "way" : "Mettez à jour l’application dès qu’une version plus récente existe.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A11" : {
          "title" : "{app} refuse cette région.",
          "way" : "Désactivez un éventuel VPN ou serveur de noms modifié sur le téléphone, le routeur et le récepteur.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A12" : {
          "title" : "Sur le récepteur, caster lance seulement l’application de la TV, pas encore prête.",
          "way" : "Ouvrez l’application sur la TV elle-même, mettez-la à jour et identifiez-vous.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance du service de streaming"
        },
        "A13" : {
          "title" : "Votre compte est suspendu auprès du service ({app}).",
          "way" : "Demandez au titulaire du compte d’ouvrir la page du compte et de voir ce qu’elle réclame.",
          "handTo" : "l’assistance du service de streaming, avec le titulaire du compte"
        },
        "A14" : {
          "title" : "{app} diffère entre deux téléphones : un changement est en cours de déploiement.",
          "way" : "Attendez quelques jours, ou utilisez le téléphone qui marche encore.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "A15" : {
          "title" : "Ce titre, ou cette qualité, ne peut pas être casté depuis {app}.",
          "way" : "Essayez un autre titre ; s’il passe, lisez celui-ci dans l’application de la TV.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A16" : {
          "title" : "Sécurité peut-être en jeu : une personne doit s’en occuper tout de suite.",
          "way" : "Dites à une personne de l’assistance qu’il s’agit de sécurité.",
          "handTo" : "le service informatique responsable de ce réseau ou de cet ordinateur"
        },
        "A17" : {
          "title" : "Quelqu’un d’autre utilise peut-être le compte : une personne doit le sécuriser.",
          "way" : "Sur un appareil de confiance, ouvrez la page de compte du service, changez le mot de passe et déconnectez tous les appareils. Faites ensuite examiner le compte par une personne du service.",
          "handTo" : "l’assistance du service de streaming"
        },
        "A18" : {
          "title" : "Un prélèvement est en cause : une personne habilitée à corriger doit le voir.",
          "way" : "Notez la date et le montant sur la facture ou le relevé bancaire, et donnez-les à une personne habilitée à corriger un prélèvement.",
          "handTo" : "l’assistance du service de streaming"
        },
        "U00" : {
          "title" : "Aucun problème n’a été trouvé.",
          "way" : "Vous pouvez caster.",
          "handTo" : "personne : cela passe tout seul ; sinon l’assistance, avec ce code"
        },
        "U01" : {
          "title" : "Tout ce qui peut être mesuré d’ici va bien.",
          "way" : "Répondez ci-dessous ou donnez le code à l’assistance. Cela va et vient ? castdoctor watch --for 6m.",
          "handTo" : "le deuxième niveau de l’assistance, avec ce code"
        },
        "U02" : {
          "title" : "Je ne peux pas dire, depuis cet ordinateur, ce qui ne va pas.",
          "way" : "Répondez à ce qui est demandé ci-dessous, puis lancez castdoctor recheck.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance, avec ce code"
        },
        "U03" : {
          "title" : "Le code affiché à l’écran a été recherché.",
          "way" : "Fiez-vous à ce qui a été mesuré ; le code n’est qu’un témoin de plus.",
          "handTo" : "le client ; si cela n’aide pas, l’assistance, avec ce code"
        }
      },
      "questions" : {
        "tv-home-screen" : {
          "text" : "La TV affiche-t-elle son écran d’accueil ?",
          "why" : "Vue d’ici, une TV éteinte ou en veille ressemble en tout point à une TV que le Wi-Fi cache.",
          "answers" : [ "oui", "non, l’écran est noir ou montre autre chose" ]
        },
        "phone-sees-it" : {
          "text" : "Un téléphone sur le même Wi-Fi voit-il le récepteur ?",
          "why" : "Si un téléphone le voit, le récepteur va bien et c’est cet ordinateur qui est au mauvais endroit.",
          "answers" : [ "oui", "non" ]
        },
        "other-app-works" : {
          "text" : "Une autre application du même téléphone ou ordinateur caste-t-elle vers ce récepteur ?",
          "why" : "Si oui, le réseau et le récepteur fonctionnent : cela se joue entre vous et cette seule application.",
          "answers" : [ "oui", "non, aucune" ]
        },
        "any-device-in-app" : {
          "text" : "Cette application affiche-t-elle au moins un appareil quand vous touchez le bouton Caster ?",
          "why" : "Une application qui n’en affiche aucun manque le plus souvent d’une autorisation ; si elle en écarte un seul, c’est qu’elle l’a décidé.",
          "answers" : [ "oui, mais pas celui-ci", "non, aucun" ]
        }
      }
    },
    "es" : {
      "models" : {
        "0" : "modelo desconocido",
        "1" : "un dispositivo Google Cast",
        "2" : "un dispositivo Android TV o Google TV",
        "3" : "un Fire TV",
        "4" : "un Roku",
        "5" : "un receptor AirPlay",
        "6" : "una PlayStation",
        "7" : "una Xbox",
        "8" : "una consola Nintendo",
        "9" : "un televisor inteligente de otro tipo",
        "16" : "Chromecast, generación desconocida",
        "17" : "Chromecast (1.ª generación)",
        "18" : "Chromecast (2.ª generación)",
        "19" : "Chromecast (3.ª generación)",
        "20" : "Chromecast Ultra",
        "21" : "Chromecast Audio",
        "22" : "Chromecast with Google TV (4K)",
        "23" : "Chromecast with Google TV (HD)",
        "24" : "Google TV Streamer",
        "25" : "Google Home",
        "26" : "Google Home Mini",
        "27" : "Google Nest Mini",
        "28" : "Nest Audio",
        "29" : "Nest Wifi point",
        "30" : "Google Nest Hub",
        "31" : "Google Nest Hub Max",
        "32" : "grupo de altavoces Google Cast",
        "33" : "NVIDIA SHIELD Android TV",
        "34" : "Sony BRAVIA 4K GB",
        "35" : "Sony BRAVIA 4K GB ATV3",
        "36" : "Sony BRAVIA 4K VH2",
        "37" : "Sony BRAVIA 4K VH21",
        "38" : "Sony BRAVIA 4K UR3",
        "39" : "Philips TV (TPM191E)",
        "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
        "41" : "TCL Smart TV Pro",
        "42" : "Vizio V705-H3",
        "43" : "Vizio D24F-J09",
        "44" : "Lenovo CD-24502F display",
        "45" : "JBL Link speaker",
        "46" : "Streamplayer",
        "47" : "PlayStation 3",
        "48" : "PlayStation 4",
        "49" : "PlayStation 5",
        "50" : "Xbox 360",
        "51" : "Xbox One",
        "52" : "Xbox Series X or S",
        "53" : "Nintendo Switch",
        "54" : "Steam Deck",
        "55" : "Apple TV",
        "56" : "Chromecast (1st or 2nd generation)",
        "57" : "PlayStation Vita"
      },
      "apps" : {
        "0" : "aplicación desconocida",
        "1" : "Netflix",
        "2" : "YouTube",
        "3" : "YouTube Music",
        "4" : "Disney+",
        "5" : "Prime Video",
        "6" : "Spotify",
        "7" : "Plex",
        "8" : "Twitch",
        "9" : "Google Photos",
        "10" : "Audible",
        "11" : "BBC iPlayer",
        "12" : "BBC Sounds",
        "13" : "el reproductor predeterminado",
        "14" : "una pestaña de Chrome o la pantalla",
        "15" : "una pantalla de Android",
        "16" : "Home Assistant",
        "17" : "DashCast",
        "18" : "BubbleUPnP"
      },
      "steps" : {
        "S1" : "comprobar que ambos estén en la misma red Wi-Fi",
        "S2" : "reiniciar el teléfono",
        "S3" : "desenchufar el receptor o la consola durante 30 segundos",
        "S4" : "reiniciar el router",
        "S5" : "borrar la caché y los datos de la aplicación",
        "S6" : "reinstalar la aplicación",
        "S7" : "actualizar la aplicación",
        "S8" : "actualizar el software del receptor o de la consola",
        "S9" : "cerrar sesión en la aplicación y volver a iniciarla",
        "S10" : "restablecer el receptor a los valores de fábrica",
        "S11" : "desactivar la VPN y el proxy",
        "S12" : "desactivar el aislamiento de dispositivos en la red Wi-Fi",
        "S13" : "cambiar los ajustes de multicast, IGMP o UPnP del router",
        "S14" : "cambiar entre 2,4 y 5 GHz",
        "S15" : "cambiar el servidor DNS a 8.8.8.8",
        "S16" : "usar un cable o acercarse al punto Wi-Fi",
        "S17" : "hacer una prueba de velocidad",
        "S18" : "consultar la página de estado del servicio",
        "S19" : "llamar al proveedor de internet",
        "S20" : "reconstruir la base de datos de la consola o borrar su caché",
        "S21" : "revisar el plan y la lista de dispositivos compatibles",
        "S22" : "desactivar el firewall",
        "S23" : "permitir que la aplicación use la red local",
        "S24" : "poner la fecha y la hora en automático",
        "S25" : "probar otro dispositivo, otra red u otro cable HDMI",
        "S26" : "configurar el reenvío de puertos o una DMZ",
        "S27" : "borrar las cookies del servicio e iniciar sesión en su página web"
      },
      "owners" : {
        "C" : {
          "name" : "emisor",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "L" : {
          "name" : "red doméstica",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "I" : {
          "name" : "conexión a internet",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "R" : {
          "name" : "receptor",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "V" : {
          "name" : "fabricante",
          "handTo" : "el soporte del fabricante del receptor"
        },
        "P" : {
          "name" : "plataforma",
          "handTo" : "el soporte del operador de la plataforma"
        },
        "A" : {
          "name" : "servicio",
          "handTo" : "el soporte del servicio de streaming"
        },
        "U" : {
          "name" : "sin determinar",
          "handTo" : "el segundo nivel de la mesa de ayuda, con este código"
        }
      },
      "concerns" : {
        "safety" : "una persona con autoridad en soporte; pídala de inmediato",
        "money-account" : "una persona con autoridad sobre cuentas y facturas en el servicio",
        "other" : "el titular de la cuenta; después, una persona con autoridad en el servicio"
      },
      "phrases" : {
        "desk-check-concern" : "¿Hay un menor, dinero o una cuenta de por medio?",
        "desk-check-same" : "¿Es el mismo dispositivo, hoy?",
        "desk-check-sender" : "¿El equipo que midió es el que falla?",
        "desk-stop" : "Deténgase aquí. Sin lista de pasos ni preguntas sobre ajustes: lo atiende {role}.",
        "desk-old" : "Un código vale para un dispositivo y un momento. Pida uno nuevo: castdoctor.",
        "desk-other-sender" : "Entonces no dice nada del dispositivo que falla. Pida castdoctor --sender android, o ios, y el nuevo código.",
        "desk-possible" : "Posible, no probado: {title}",
        "desk-resolved" : "Medido de nuevo: lo que halló un diagnóstico anterior ya no está.",
        "desk-concern" : "Esto va a una persona antes que a la técnica.",
        "desk-newer" : "El hallazgo {id} es más nuevo que este decodificador. El problema está aquí: {owner}.",
        "desk-close" : "Cierre cuando el cliente sepa quién sigue: {who}. Y qué hacer: {way}",
        "desk-takes-over" : "Ahora se encarga una persona."
      },
      "theApp" : "la aplicación",
      "findings" : {
        "C01" : {
          "title" : "El teléfono y el receptor están en redes distintas.",
          "way" : "Conecte el teléfono a la red Wi-Fi del receptor.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C02" : {
          "title" : "Una VPN o un programa parecido se lleva el tráfico destinado a su casa.",
          "way" : "Active el acceso a la red local en el programa de VPN, o póngalo en pausa mientras transmite.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C03" : {
          "title" : "Un programa de seguridad impide que este equipo hable con su casa.",
          "way" : "Permita la red local en los ajustes de la VPN o del programa de seguridad.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C04" : {
          "title" : "El firewall de este equipo no deja entrar las respuestas de los dispositivos.",
          "way" : "Permita la entrada por el puerto UDP 5353 en este equipo, solo para la red doméstica.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C05" : {
          "title" : "El sistema operativo no deja que {app} use su red doméstica.",
          "way" : "Permita que la aplicación use la red local, en los ajustes de privacidad del sistema.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C06" : {
          "title" : "Windows trata su red doméstica como pública y oculta los dispositivos.",
          "way" : "En los ajustes de red de Windows, marque esta red como privada, si es la suya.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C07" : {
          "title" : "Este equipo busca los dispositivos en la red equivocada.",
          "way" : "Cierre el programa que creó ? (Docker, una máquina virtual, una VPN) mientras transmite desde este equipo.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C08" : {
          "title" : "Uno de los dos protocolos de internet está desactivado en este equipo.",
          "way" : "Vuelva a activar IPv4 e IPv6 en la conexión doméstica de este equipo.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C09" : {
          "title" : "Otro programa de este equipo se queda con las respuestas de los dispositivos.",
          "way" : "Cierre otros programas multimedia o de transmisión en este equipo y después ejecute castdoctor recheck.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C10" : {
          "title" : "La lista aún muestra una dirección antigua de este receptor.",
          "way" : "Espere dos minutos y vuelva a intentarlo.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "C11" : {
          "title" : "Al teléfono le falta la parte de Android que la transmisión necesita.",
          "way" : "Actualice los Servicios de Google Play en el teléfono.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C12" : {
          "title" : "Un proxy o un programa de seguridad se interpone entre este equipo e internet.",
          "way" : "Exceptúe la red doméstica y los servicios de streaming en el proxy o el programa de seguridad.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C13" : {
          "title" : "Este equipo no está conectado a ninguna red.",
          "way" : "Conecte este equipo a la red Wi-Fi de casa, o enchufe el cable de red.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C14" : {
          "title" : "El reloj de este equipo está mal y por eso fallan las conexiones seguras.",
          "way" : "Ponga en automático la fecha y la hora de este equipo.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C15" : {
          "title" : "El teléfono ahorra batería y por eso se pierde los anuncios del receptor.",
          "way" : "Excluya la aplicación del ahorro de batería del teléfono y deje la pantalla encendida mientras busca el receptor.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "C16" : {
          "title" : "Este es un equipo de trabajo administrado que quizá no pueda hacer lo que la transmisión necesita.",
          "way" : "Mida desde un equipo o teléfono privado en la misma casa.",
          "handTo" : "el departamento de informática de quien administra esta red o este equipo"
        },
        "C17" : {
          "title" : "Una VPN lleva el tráfico de internet de este equipo.",
          "way" : "Ponga la VPN en pausa y ejecute castdoctor recheck si lo que quiere medir es internet.",
          "handTo" : "el cliente; si no basta, quien se encarga de este dispositivo, o el soporte de su fabricante"
        },
        "L01" : {
          "title" : "La red Wi-Fi deja que los dispositivos lleguen a internet, pero no unos a otros.",
          "way" : "Desactive el aislamiento de dispositivos en los ajustes de Wi-Fi del router.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L02" : {
          "title" : "Uno de los dos está en la red Wi-Fi de invitados.",
          "way" : "Conecte el teléfono y el receptor a la red Wi-Fi principal.",
          "handTo" : "el cliente; si no basta, quien se encarga del router, o el soporte del proveedor de internet"
        },
        "L03" : {
          "title" : "La red Wi-Fi oculta unos dispositivos a otros, aunque se puede llegar a ellos.",
          "way" : "Desactive el filtrado de multicast en los ajustes de Wi-Fi del router o del punto de acceso.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L04" : {
          "title" : "Los dispositivos desaparecen de la lista minutos después de cada reinicio.",
          "way" : "Desactive IGMP snooping, o active el IGMP querier, en el router o switch.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L05" : {
          "title" : "Partes de su red Wi-Fi no dejan pasar los anuncios de los dispositivos.",
          "way" : "Conecte el teléfono y el receptor al mismo punto Wi-Fi, y actualice el firmware de los puntos.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L06" : {
          "title" : "Este equipo y este receptor están en dos redes separadas.",
          "way" : "Ponga ambos en la misma red.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L07" : {
          "title" : "Puede ver este receptor, pero la red intermedia bloquea la conexión.",
          "way" : "Permita las conexiones de la red del emisor al receptor en el firewall que hay entre ambos.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L08" : {
          "title" : "El aparato que pasa los anuncios de una red a otra los altera.",
          "way" : "Actualice o cambie el reflector mDNS (repetidor) entre las redes.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L09" : {
          "title" : "Hay dos routers en cadena, y cada lado está detrás de uno distinto.",
          "way" : "Use la red Wi-Fi de un solo router para ambos, o ponga el segundo router en modo punto de acceso.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L10" : {
          "title" : "Su router no reparte direcciones.",
          "way" : "Reinicie el router una vez y espere tres minutos.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L11" : {
          "title" : "Dos dispositivos de su casa reclaman la dirección de este receptor.",
          "way" : "Reinicie el router y después los dos dispositivos, para que cada uno reciba su propia dirección.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L12" : {
          "title" : "Un filtro de anuncios o contenidos de su casa bloquea nombres que la transmisión necesita.",
          "way" : "Permita en el filtro los nombres bloqueados.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L13" : {
          "title" : "La red impide a los receptores llegar a una dirección de Google de la que pueden depender.",
          "way" : "Permita en el router que el receptor llegue a 8.8.8.8 y 8.8.4.4.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L14" : {
          "title" : "Un dispositivo inunda de mensajes su red doméstica.",
          "way" : "Desenchufe este receptor durante un minuto, enchúfelo de nuevo y actualice su software.",
          "handTo" : "el cliente; si no basta, quien se encarga del router, o el soporte del proveedor de internet"
        },
        "L15" : {
          "title" : "La red Wi-Fi entre este equipo y este receptor pierde o retrasa demasiado.",
          "way" : "Acerque el receptor y el punto Wi-Fi, o use un cable.",
          "handTo" : "el cliente; si no basta, quien se encarga del router, o el soporte del proveedor de internet"
        },
        "L16" : {
          "title" : "Su línea tarda mucho en responder cuando alguien la usa a fondo.",
          "way" : "Ponga en pausa las subidas grandes mientras ve algo, o limítelas en el router.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L17" : {
          "title" : "Los paquetes grandes se pierden en su línea; los pequeños pasan.",
          "way" : "Compruebe el tamaño de paquete (MTU) del router y después pase a su proveedor la frase de abajo.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L18" : {
          "title" : "Hay una página de acceso entre esta red e internet.",
          "way" : "Inicie sesión primero en este equipo y después pida al operador que deje pasar el receptor.",
          "handTo" : "el cliente; si no basta, quien se encarga del router, o el soporte del proveedor de internet"
        },
        "L19" : {
          "title" : "Esta red Wi-Fi de oficina o universidad usa un acceso que los receptores no admiten.",
          "way" : "Pida una red con una simple contraseña para estos dispositivos.",
          "handTo" : "el departamento de informática de quien administra esta red o este equipo"
        },
        "L20" : {
          "title" : "La red bloquea los servidores de hora con los que los receptores ponen su reloj.",
          "way" : "Permita en el router las consultas de hora (puerto UDP 123) hacia internet.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L21" : {
          "title" : "El tipo de NAT de la consola es estricto, y eso no afecta a la transmisión.",
          "way" : "Déjelo como está, salvo que también fallen el chat de grupo o las invitaciones.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "L22" : {
          "title" : "Su router no responde, aunque la red doméstica sigue funcionando.",
          "way" : "Apague el router 30 segundos, enciéndalo de nuevo y espere tres minutos.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L23" : {
          "title" : "Su router ya no resuelve nombres de internet.",
          "way" : "Reinicie el router una vez; si no basta, ponga en él otro servidor DNS.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L24" : {
          "title" : "Su router indica que su línea de internet está caída.",
          "way" : "Compruebe el cable entre el router y la toma de pared; después llame a su proveedor.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "L25" : {
          "title" : "Su red doméstica cambió, y este receptor sigue buscando la anterior.",
          "way" : "Dé al receptor el nombre y la contraseña de la nueva red Wi-Fi.",
          "handTo" : "el cliente; si no basta, quien se encarga del router, o el soporte del proveedor de internet"
        },
        "L26" : {
          "title" : "El router tiene en pausa o bloquea este receptor.",
          "way" : "Pida a quien administra el router que deje pasar este dispositivo.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L27" : {
          "title" : "Su red ofrece el protocolo de internet más nuevo, pero no lleva a ninguna parte.",
          "way" : "Reinicie el router una vez y después pregunte al proveedor por IPv6.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L28" : {
          "title" : "Algo en su red anuncia este receptor donde no está.",
          "way" : "Reinicie el dispositivo que responde en su lugar, el que se nombra en las pruebas.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "L29" : {
          "title" : "Un aparato de esta red abre las conexiones seguras, y los receptores lo rechazan.",
          "way" : "Pida que el receptor quede excluido de la inspección.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "I01" : {
          "title" : "Internet no responde más allá de su router.",
          "way" : "Reinicie el router una vez y después llame a su proveedor.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "I02" : {
          "title" : "El servicio de nombres (DNS) de su proveedor no responde.",
          "way" : "Ponga otro servidor DNS en el router y avise a su proveedor.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "I03" : {
          "title" : "Su línea de internet es demasiado lenta para la calidad de imagen pedida.",
          "way" : "Elija por ahora una calidad de imagen más baja y compare con lo que promete su contrato.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "I04" : {
          "title" : "No se llega a un servicio desde su línea, aunque internet funciona.",
          "way" : "Diga a su proveedor qué servicio falla; mientras tanto puede servir el punto de acceso móvil de un teléfono.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "I05" : {
          "title" : "Su proveedor comparte una dirección entre clientes; a la transmisión no le afecta.",
          "way" : "Déjelo como está, salvo que también falle el juego en línea.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "I06" : {
          "title" : "Un filtro de su proveedor de internet bloquea este servicio.",
          "way" : "Busque un filtro de contenidos en la página de cliente de su proveedor, o pregúntele.",
          "handTo" : "el segundo nivel del proveedor de internet, con este código"
        },
        "R01" : {
          "title" : "No encuentro este receptor en su red.",
          "way" : "Encienda el receptor y espere un minuto a que se conecte a la red Wi-Fi.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R02" : {
          "title" : "Parece que este receptor está en espera, y la transmisión también.",
          "way" : "Encienda el televisor y vuelva a transmitir.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R03" : {
          "title" : "La transmisión se ha detenido en este receptor, aunque el dispositivo está encendido.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R04" : {
          "title" : "Puede llegar a este receptor, pero ya no se anuncia a los demás.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R05" : {
          "title" : "La conexión segura con este receptor se corta antes de empezar.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R06" : {
          "title" : "Las aplicaciones de streaming rechazan este receptor: no puede probar que es un receptor auténtico.",
          "way" : "Use un receptor certificado para estas aplicaciones.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R07" : {
          "title" : "El reloj de este receptor está mal, y por eso otros no confían en él.",
          "way" : "Reinicie el receptor mientras internet funciona.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R08" : {
          "title" : "El software de este receptor es demasiado antiguo para lo que las aplicaciones esperan.",
          "way" : "Actualice el software del receptor y déjelo encendido y en línea media hora.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R09" : {
          "title" : "La red doméstica llega a este receptor, pero el receptor no tiene internet.",
          "way" : "Mire en el router si retiene a este dispositivo.",
          "handTo" : "el soporte del proveedor de internet, o del fabricante del router"
        },
        "R10" : {
          "title" : "Ya se está reproduciendo algo en este receptor.",
          "way" : "Pregunte en casa antes de transmitir, o detenga lo que se reproduce ahí.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R11" : {
          "title" : "Dos entradas de la lista tienen el mismo nombre.",
          "way" : "Ponga otro nombre a uno de los dos en su aplicación de configuración.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R12" : {
          "title" : "Solo falla {app} en este receptor; por separado, los dos funcionan.",
          "way" : "Reinicie el receptor; después cierre la sesión de la aplicación en todos los dispositivos y vuelva a iniciarla.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R13" : {
          "title" : "Falta instalar {app} en este receptor.",
          "way" : "Instale la aplicación en el televisor o la consola desde su propia tienda.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R14" : {
          "title" : "El control desde aplicaciones del teléfono está desactivado en este receptor.",
          "way" : "En el Roku, ponga «Control por aplicaciones móviles» (Control by mobile apps) en «Habilitado» (Enabled).",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R15" : {
          "title" : "Este receptor no responde en absoluto.",
          "way" : "Encienda la consola y espere a su pantalla de inicio.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R16" : {
          "title" : "Este receptor está en modo de reposo.",
          "way" : "Despierte la consola con su control o su botón.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R17" : {
          "title" : "Puede enviar sonido a este receptor, pero no imagen.",
          "way" : "Para ver video, elija un receptor con pantalla.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "R18" : {
          "title" : "Puede llegar a este receptor, pero su servicio de transmisión se ha quedado colgado.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R19" : {
          "title" : "Ninguna conexión de transmisión llega a este receptor, aunque está en marcha.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R20" : {
          "title" : "La transmisión a este receptor se corta a los pocos segundos.",
          "way" : "Desenchufe el receptor 30 segundos y vuelva a enchufarlo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R21" : {
          "title" : "Este receptor aún no tiene hecha la configuración inicial.",
          "way" : "Configure el receptor con su propia aplicación, por ejemplo Google Home.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R22" : {
          "title" : "Este receptor se reinicia una y otra vez.",
          "way" : "Alimente el receptor con su propio adaptador de corriente, no desde el puerto USB del televisor.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R23" : {
          "title" : "La transmisión está desactivada en los ajustes de este receptor.",
          "way" : "Active la transmisión en los ajustes del receptor.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "R24" : {
          "title" : "La imagen se pierde entre este receptor y la pantalla.",
          "way" : "Pruebe otra entrada HDMI y otro cable.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "V01" : {
          "title" : "El fabricante de este receptor dejó caducar su certificado de seguridad.",
          "way" : "Espere la actualización del fabricante y deje el receptor enchufado y en línea.",
          "handTo" : "el soporte del fabricante del receptor"
        },
        "V02" : {
          "title" : "El software más reciente de este receptor tiene un error conocido.",
          "way" : "Espere la próxima actualización del receptor y déjelo en línea.",
          "handTo" : "el soporte del fabricante del receptor"
        },
        "V03" : {
          "title" : "Este receptor habla un lenguaje más nuevo que el que conoce la aplicación emisora.",
          "way" : "Actualice la aplicación o el programa desde el que transmite.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "V04" : {
          "title" : "El fabricante ha dejado de actualizar este receptor.",
          "way" : "Use las aplicaciones que aún funcionan en él, o vaya pensando en un receptor más nuevo.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante del receptor"
        },
        "V05" : {
          "title" : "Un certificado de seguridad de este receptor caduca pronto.",
          "way" : "Deje activadas las actualizaciones automáticas de este receptor.",
          "handTo" : "el soporte del fabricante del receptor"
        },
        "P01" : {
          "title" : "La red en línea de la consola no funciona como debería.",
          "way" : "Espere y deje los ajustes de la consola como están.",
          "handTo" : "el soporte del operador de la plataforma"
        },
        "P02" : {
          "title" : "{app} responde; el inicio de sesión de la consola que va antes, no.",
          "way" : "Espere, o use otro dispositivo mientras tanto.",
          "handTo" : "el soporte del operador de la plataforma"
        },
        "P03" : {
          "title" : "No se llega al servicio de Google que hace falta para empezar cualquier transmisión.",
          "way" : "Espere media hora y deje el receptor como está.",
          "handTo" : "el soporte del operador de la plataforma"
        },
        "P04" : {
          "title" : "La cuenta de la consola no puede iniciar sesión.",
          "way" : "Inicie sesión en la página web del fabricante y lea lo que dice allí.",
          "handTo" : "el cliente; si no basta, el soporte del fabricante de la consola"
        },
        "A01" : {
          "title" : "{app} ya no transmite a este tipo de dispositivo.",
          "way" : "Use la aplicación del propio televisor, con su control remoto.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A02" : {
          "title" : "Su plan con {app} no incluye la transmisión.",
          "way" : "Use la aplicación del propio televisor, o mire qué ofrecen los otros planes.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A03" : {
          "title" : "Puede que un ajuste de perfil o de hogar de {app} no lo permita.",
          "way" : "Pida a quien administra la cuenta que mire los límites del perfil. Si hay límites puestos y no se cumplen, avise de inmediato a una persona del servicio.",
          "handTo" : "el soporte del servicio de streaming, con el titular de la cuenta"
        },
        "A04" : {
          "title" : "{app} ha dejado este dispositivo definitivamente.",
          "way" : "Use la aplicación en otro dispositivo.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A05" : {
          "title" : "Esta versión de {app} o del sistema del teléfono es demasiado antigua para transmitir.",
          "way" : "Actualice la aplicación y, si se ofrece, el sistema del teléfono.",
          "handTo" : "el cliente; si no basta, el soporte del servicio de streaming"
        },
        "A06" : {
          "title" : "El software de este receptor es demasiado antiguo para esta versión de {app}.",
          "way" : "Actualice el software del receptor.",
          "handTo" : "el cliente; si no basta, el soporte del servicio de streaming"
        },
        "A07" : {
          "title" : "{app} no está disponible en este receptor.",
          "way" : "Use la aplicación en otro dispositivo, o pregunte al servicio por este.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A08" : {
          "title" : "La página para receptores de {app} no carga.",
          "way" : "Espere, o use la aplicación del propio televisor.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A09" : {
          "title" : "{app} no responde desde su casa.",
          "way" : "Espere media hora e inténtelo de nuevo.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A10" : {
          "title" : "Esta versión de {app} tiene un error conocido al transmitir.",
          "way" : "Actualice la aplicación en cuanto haya una versión más nueva.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A11" : {
          "title" : "{app} rechaza esta región.",
          "way" : "Desactive la VPN o el servidor DNS cambiado en el teléfono, el router y el receptor, si lo hay.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A12" : {
          "title" : "En este receptor, transmitir solo abre la aplicación del televisor, que no está lista.",
          "way" : "Abra la aplicación en el propio televisor, actualícela e inicie sesión ahí.",
          "handTo" : "el cliente; si no basta, el soporte del servicio de streaming"
        },
        "A13" : {
          "title" : "Su cuenta de {app} está en suspenso.",
          "way" : "Pida al titular de la cuenta que abra la página de la cuenta y vea qué se le pide.",
          "handTo" : "el soporte del servicio de streaming, con el titular de la cuenta"
        },
        "A14" : {
          "title" : "{app} se comporta distinto en dos teléfonos: se está introduciendo un cambio poco a poco.",
          "way" : "Espere unos días, o use el teléfono que aún funciona.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "A15" : {
          "title" : "Este título, o esta calidad, no se puede transmitir desde {app}.",
          "way" : "Pruebe otro título; si ese se transmite, vea este en la aplicación del televisor.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A16" : {
          "title" : "Puede estar en riesgo la seguridad de alguien: esto pasa de inmediato a una persona.",
          "way" : "Diga a una persona de soporte que se trata de seguridad.",
          "handTo" : "el departamento de informática de quien administra esta red o este equipo"
        },
        "A17" : {
          "title" : "Puede que alguien más esté usando la cuenta: debe protegerla una persona del servicio.",
          "way" : "En un dispositivo de confianza, abra la página de la cuenta del propio servicio, cambie la contraseña y cierre la sesión en todos los dispositivos. Después, que lo revise una persona de allí.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "A18" : {
          "title" : "Se trata de un cobro: debe verlo una persona que pueda corregir facturas.",
          "way" : "Anote la fecha y el importe de la factura o del banco, y déselos a una persona que pueda corregir un cobro.",
          "handTo" : "el soporte del servicio de streaming"
        },
        "U00" : {
          "title" : "No se encontró ningún problema.",
          "way" : "Adelante, puede transmitir.",
          "handTo" : "nadie: se pasa solo; si no, la mesa de ayuda, con este código"
        },
        "U01" : {
          "title" : "Todo lo que se puede medir desde aquí está bien.",
          "way" : "Responda abajo o dé el código a soporte. ¿Va y viene? castdoctor watch --for 6m.",
          "handTo" : "el segundo nivel de la mesa de ayuda, con este código"
        },
        "U02" : {
          "title" : "Desde este equipo no puedo saber qué falla.",
          "way" : "Responda lo que se pregunta abajo y después ejecute castdoctor recheck.",
          "handTo" : "el cliente; si no basta, la mesa de ayuda, con este código"
        },
        "U03" : {
          "title" : "Se buscó el código de la pantalla.",
          "way" : "Guíese por lo medido; el código es un testigo más.",
          "handTo" : "el cliente; si no basta, la mesa de ayuda, con este código"
        }
      },
      "questions" : {
        "tv-home-screen" : {
          "text" : "¿Muestra el televisor su pantalla de inicio?",
          "why" : "Desde aquí, un televisor apagado o en espera se ve igual que uno que la red Wi-Fi oculta.",
          "answers" : [ "sí", "no, está en negro o muestra otra cosa" ]
        },
        "phone-sees-it" : {
          "text" : "¿Un teléfono en la misma red Wi-Fi ve el receptor?",
          "why" : "Si un teléfono lo ve, el receptor está bien y es este equipo el que está en el lugar equivocado.",
          "answers" : [ "sí", "no" ]
        },
        "other-app-works" : {
          "text" : "¿Transmite a este receptor otra aplicación del mismo teléfono o equipo?",
          "why" : "Si lo hace, la red y el receptor funcionan, y el asunto queda entre usted y esta aplicación.",
          "answers" : [ "sí", "no, ninguna" ]
        },
        "any-device-in-app" : {
          "text" : "¿Muestra esta aplicación algún dispositivo al tocar el botón de transmitir?",
          "why" : "A una aplicación que no muestra ninguno le suele faltar un permiso; si deja fuera a uno solo, es decisión suya.",
          "answers" : [ "sí, pero no este", "no, ninguno" ]
        }
      }
    },
    "ja" : {
      "models" : {
        "0" : "機種不明",
        "1" : "Google Cast対応機器",
        "2" : "Android TVまたはGoogle TV",
        "3" : "Fire TV",
        "4" : "Roku",
        "5" : "AirPlay対応機器",
        "6" : "PlayStation",
        "7" : "Xbox",
        "8" : "任天堂のゲーム機",
        "9" : "その他のスマートテレビ",
        "16" : "Chromecast（世代不明）",
        "17" : "Chromecast（第1世代）",
        "18" : "Chromecast（第2世代）",
        "19" : "Chromecast（第3世代）",
        "20" : "Chromecast Ultra",
        "21" : "Chromecast Audio",
        "22" : "Chromecast with Google TV (4K)",
        "23" : "Chromecast with Google TV (HD)",
        "24" : "Google TV Streamer",
        "25" : "Google Home",
        "26" : "Google Home Mini",
        "27" : "Google Nest Mini",
        "28" : "Nest Audio",
        "29" : "Nest Wifi point",
        "30" : "Google Nest Hub",
        "31" : "Google Nest Hub Max",
        "32" : "Google Castのスピーカーグループ",
        "33" : "NVIDIA SHIELD Android TV",
        "34" : "Sony BRAVIA 4K GB",
        "35" : "Sony BRAVIA 4K GB ATV3",
        "36" : "Sony BRAVIA 4K VH2",
        "37" : "Sony BRAVIA 4K VH21",
        "38" : "Sony BRAVIA 4K UR3",
        "39" : "Philips TV (TPM191E)",
        "40" : "Xiaomi Mi TV (MiTV-MSSP2)",
        "41" : "TCL Smart TV Pro",
        "42" : "Vizio V705-H3",
        "43" : "Vizio D24F-J09",
        "44" : "Lenovo CD-24502F display",
        "45" : "JBL Link speaker",
        "46" : "Streamplayer",
        "47" : "PlayStation 3",
        "48" : "PlayStation 4",
        "49" : "PlayStation 5",
        "50" : "Xbox 360",
        "51" : "Xbox One",
        "52" : "Xbox Series X or S",
        "53" : "Nintendo Switch",
        "54" : "Steam Deck",
        "55" : "Apple TV",
        "56" : "Chromecast (1st or 2nd generation)",
        "57" : "PlayStation Vita"
      },
      "apps" : {
        "0" : "アプリ不明",
        "1" : "Netflix",
        "2" : "YouTube",
        "3" : "YouTube Music",
        "4" : "Disney+",
        "5" : "Prime Video",
        "6" : "Spotify",
        "7" : "Plex",
        "8" : "Twitch",
        "9" : "Google Photos",
        "10" : "Audible",
        "11" : "BBC iPlayer",
        "12" : "BBC Sounds",
        "13" : "標準のメディア再生アプリ",
        "14" : "Chromeのタブまたは画面",
        "15" : "Androidの画面",
        "16" : "Home Assistant",
        "17" : "DashCast",
        "18" : "BubbleUPnP"
      },
      "steps" : {
        "S1" : "両方が同じWi-Fiにつながっているかの確認",
        "S2" : "スマートフォンの再起動",
        "S3" : "キャスト先の機器やゲーム機の電源プラグを30秒抜くこと",
        "S4" : "ルーターの再起動",
        "S5" : "アプリのキャッシュとデータの消去",
        "S6" : "アプリの再インストール",
        "S7" : "アプリの更新",
        "S8" : "キャスト先の機器やゲーム機のソフトウェアの更新",
        "S9" : "アプリからのログアウトと再ログイン",
        "S10" : "キャスト先の機器の初期化",
        "S11" : "VPNとプロキシをオフにすること",
        "S12" : "Wi-Fiの「機器どうしの分離」をオフにすること",
        "S13" : "ルーターのマルチキャスト、IGMP、UPnPの設定変更",
        "S14" : "2.4 GHzと5 GHzの切り替え",
        "S15" : "DNSサーバーを8.8.8.8に変えること",
        "S16" : "有線接続、またはWi-Fiの近くへの移動",
        "S17" : "速度測定",
        "S18" : "サービスの稼働状況ページの確認",
        "S19" : "プロバイダーへの電話",
        "S20" : "ゲーム機のデータベースの再構築やキャッシュの消去",
        "S21" : "プランと対応機器一覧の確認",
        "S22" : "ファイアウォールをオフにすること",
        "S23" : "アプリにローカルネットワークの使用を許可すること",
        "S24" : "日付と時刻の自動設定",
        "S25" : "別の機器、別のネットワーク、別のHDMIケーブルで試すこと",
        "S26" : "ポート転送やDMZの設定",
        "S27" : "サービスのCookieを消去し、Webページでログインすること"
      },
      "owners" : {
        "C" : {
          "name" : "送信側の機器",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "L" : {
          "name" : "ホームネットワーク",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "I" : {
          "name" : "インターネット回線",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "R" : {
          "name" : "キャスト先の機器",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "V" : {
          "name" : "メーカー",
          "handTo" : "キャスト先の機器のメーカーのサポート"
        },
        "P" : {
          "name" : "プラットフォーム",
          "handTo" : "プラットフォーム運営元のサポート"
        },
        "A" : {
          "name" : "配信サービス",
          "handTo" : "配信サービスのサポート"
        },
        "U" : {
          "name" : "未確定",
          "handTo" : "サポート窓口の二次窓口（このコードを添えて）"
        }
      },
      "concerns" : {
        "safety" : "サポートの権限のある担当者（すぐに取り次ぎを頼む）",
        "money-account" : "サービスの、アカウントと請求について権限のある担当者",
        "other" : "アカウント所有者、次にサービスの権限のある担当者"
      },
      "phrases" : {
        "desk-check-concern" : "お子さま、お金、アカウントに関わる話ですか？",
        "desk-check-same" : "今日の、同じ機器の話ですか？",
        "desk-check-sender" : "使えないのは、測定したパソコンそのものですか？",
        "desk-stop" : "ここで止めます。手順の確認も設定の質問もしません。引き継ぎ先：{role}。",
        "desk-old" : "コードが示すのは、ある1台の、ある時刻だけです。新しいコードをもらってください：castdoctor",
        "desk-other-sender" : "それなら、使えない機器のことは何もわかりません。castdoctor --sender android、または ios で測り直し、新しいコードをもらってください。",
        "desk-possible" : "可能性あり、未確定：{title}",
        "desk-resolved" : "再測定済み：以前の診断で見つかった問題は消えています。",
        "desk-concern" : "技術的な話の前に、人が対応します。",
        "desk-newer" : "判定{id}は、この読み取り機能より新しいものです。原因の所在：{owner}。",
        "desk-close" : "次に動く人がお客様に伝わったら終了：{who}。その方法：{way}",
        "desk-takes-over" : "ここからは人が引き継ぎます。"
      },
      "theApp" : "アプリ",
      "findings" : {
        "C01" : {
          "title" : "スマートフォンとキャスト先の機器が、別々のネットワークにつながっています。",
          "way" : "スマートフォンを、キャスト先の機器と同じWi-Fiにつないでください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C02" : {
          "title" : "家の中あての通信を、VPNなどのプログラムが外へ流しています。",
          "way" : "VPNプログラムでローカルネットワークへのアクセスをオンにするか、キャストの間だけVPNを一時停止してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C03" : {
          "title" : "セキュリティプログラムが、このパソコンと家の中の機器との通信を拒否しています。",
          "way" : "VPNまたはセキュリティプログラムの設定で、ローカルネットワークを許可してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C04" : {
          "title" : "このパソコンのファイアウォールが、機器からの応答を止めています。",
          "way" : "このパソコンで、UDPポート5353の受信を、ホームネットワークに限って許可してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C05" : {
          "title" : "OSが、{app}にホームネットワークの使用を許可していません。",
          "way" : "OSのプライバシー設定で、アプリにローカルネットワークの使用を許可してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C06" : {
          "title" : "Windowsがホームネットワークを公共のものとして扱い、機器を隠しています。",
          "way" : "ご自分のネットワークであれば、Windowsのネットワーク設定で「プライベート」にしてください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C07" : {
          "title" : "このパソコンが、違うネットワークで機器を探しています。",
          "way" : "このパソコンからキャストする間は、?を作ったプログラム（Docker、仮想マシン、VPN）を終了してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C08" : {
          "title" : "このパソコンで、2種類あるインターネットプロトコルの一方がオフになっています。",
          "way" : "このパソコンの家での接続で、IPv4とIPv6の両方をオンに戻してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C09" : {
          "title" : "このパソコンの別のプログラムが、機器からの応答を取っています。",
          "way" : "このパソコンのほかのキャストソフトやメディアソフトを閉じてから、castdoctor recheck を実行してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C10" : {
          "title" : "一覧に、キャスト先の機器の古いアドレスがまだ出ています。",
          "way" : "2分待ってから、もう一度お試しください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "C11" : {
          "title" : "キャストに必要なAndroidの機能が、このスマートフォンに足りません。",
          "way" : "スマートフォンでGoogle Play開発者サービスを更新してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C12" : {
          "title" : "このパソコンとインターネットの間に、プロキシかセキュリティプログラムが入っています。",
          "way" : "プロキシまたはセキュリティプログラムで、ホームネットワークと配信サービスを対象外にしてください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C13" : {
          "title" : "このパソコンは、どのネットワークにもつながっていません。",
          "way" : "このパソコンを家のWi-Fiにつなぐか、LANケーブルを差してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C14" : {
          "title" : "このパソコンの時計がずれているため、安全な接続ができません。",
          "way" : "このパソコンの日付と時刻を自動設定にしてください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C15" : {
          "title" : "スマートフォンが省電力のため、キャスト先の機器からの知らせを聞き逃しています。",
          "way" : "アプリをスマートフォンの省電力の対象から外し、機器を探す間は画面をつけたままにしてください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "C16" : {
          "title" : "これは会社が管理するパソコンで、キャストに必要な動作が禁止されているかもしれません。",
          "way" : "同じ家にある個人のパソコンかスマートフォンで測定してください。",
          "handTo" : "このネットワークまたはパソコンを管理する組織のIT担当部署"
        },
        "C17" : {
          "title" : "このパソコンのインターネット通信は、VPNを通っています。",
          "way" : "インターネットも測定したい場合は、VPNを一時停止して castdoctor recheck を実行してください。",
          "handTo" : "お客様ご自身、解決しなければこの機器を管理している方、またはそのメーカーのサポート"
        },
        "L01" : {
          "title" : "このWi-Fiでは、インターネットには出られますが、機器どうしが通信できません。",
          "way" : "ルーターのWi-Fi設定で、機器どうしの分離をオフにしてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L02" : {
          "title" : "どちらか一方が、ゲストWi-Fiにつながっています。",
          "way" : "スマートフォンとキャスト先の機器を、どちらもメインのWi-Fiにつないでください。",
          "handTo" : "お客様ご自身、解決しなければルーターを管理している方、またはプロバイダーのサポート"
        },
        "L03" : {
          "title" : "通信はできるのに、Wi-Fiが機器どうしを見えなくしています。",
          "way" : "ルーターまたはアクセスポイントのWi-Fi設定で、マルチキャストのフィルターをオフにしてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L04" : {
          "title" : "再起動のたびに、数分で機器が一覧から消えます。",
          "way" : "ルーターまたはスイッチで、IGMPスヌーピングをオフにするか、IGMPクエリアをオンにしてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L05" : {
          "title" : "Wi-Fiの一部が、機器の存在を知らせる通信を通していません。",
          "way" : "スマートフォンとキャスト先の機器を同じWi-Fi親機につなぎ、Wi-Fi親機のファームウェアを更新してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L06" : {
          "title" : "このパソコンとキャスト先の機器は、別々のネットワークにあります。",
          "way" : "両方を同じネットワークにつないでください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L07" : {
          "title" : "キャスト先の機器は見えていますが、間のネットワークが接続を止めています。",
          "way" : "間のファイアウォールで、送信側のネットワークからキャスト先の機器への接続を許可してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L08" : {
          "title" : "ネットワークの間で存在を知らせる通信を中継する機器が、内容を乱しています。",
          "way" : "ネットワーク間のmDNSリフレクター（リピーター）を更新するか、交換してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L09" : {
          "title" : "ルーターが2台続けてつながり、両者が別々のルーターの下にあります。",
          "way" : "両方とも1台のルーターのWi-Fiにつなぐか、2台目のルーターをアクセスポイントモードにしてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L10" : {
          "title" : "ルーターがアドレスを配っていません。",
          "way" : "ルーターを1回再起動し、3分待ってください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L11" : {
          "title" : "家の中の2台の機器が、どちらもキャスト先の機器のアドレスを名乗っています。",
          "way" : "ルーター、次に2台の機器を再起動し、それぞれに別のアドレスが付くようにしてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L12" : {
          "title" : "家の広告フィルターかコンテンツフィルターが、キャストに必要な接続先の名前を止めています。",
          "way" : "フィルターで、止められている接続先の名前を許可してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L13" : {
          "title" : "キャスト先の機器が頼っているかもしれないGoogleのアドレスを、ネットワークが通していません。",
          "way" : "ルーターで、キャスト先の機器から8.8.8.8と8.8.4.4への通信を許可してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L14" : {
          "title" : "1台の機器が、ホームネットワークに大量の通信を流しています。",
          "way" : "キャスト先の機器の電源プラグを1分抜いてから差し直し、ソフトウェアを更新してください。",
          "handTo" : "お客様ご自身、解決しなければルーターを管理している方、またはプロバイダーのサポート"
        },
        "L15" : {
          "title" : "ここからキャスト先の機器までのWi-Fiで、通信の損失や遅れが多すぎます。",
          "way" : "キャスト先の機器とWi-Fi親機を近づけるか、有線でつないでください。",
          "handTo" : "お客様ご自身、解決しなければルーターを管理している方、またはプロバイダーのサポート"
        },
        "L16" : {
          "title" : "誰かが回線をたくさん使うと、応答がとても遅くなります。",
          "way" : "視聴中は大きなアップロードを一時停止するか、ルーターで制限してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L17" : {
          "title" : "回線で大きなパケットが失われ、小さなものだけ通っています。",
          "way" : "ルーターのパケットサイズ（MTU）の設定を確認し、下の文をプロバイダーに伝えてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L18" : {
          "title" : "このネットワークとインターネットの間に、ログインページがあります。",
          "way" : "まずこのパソコンでログインし、次に、キャスト先の機器も通してもらえるよう運営元に頼んでください。",
          "handTo" : "お客様ご自身、解決しなければルーターを管理している方、またはプロバイダーのサポート"
        },
        "L19" : {
          "title" : "会社や大学などのこのWi-Fiは、キャスト先の機器が対応していないログイン方式を使っています。",
          "way" : "こうした機器向けに、パスワードだけで使えるネットワークがないか尋ねてください。",
          "handTo" : "このネットワークまたはパソコンを管理する組織のIT担当部署"
        },
        "L20" : {
          "title" : "キャスト先の機器が時計を合わせるための時刻サーバーを、ネットワークが止めています。",
          "way" : "ルーターで、インターネットへの時刻の問い合わせ（UDPポート123）を許可してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L21" : {
          "title" : "ゲーム機のNATタイプが厳しい設定ですが、キャストには影響しません。",
          "way" : "パーティーチャットや招待も使えないのでなければ、そのままにしてください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "L22" : {
          "title" : "ホームネットワークは動いていますが、ルーターが応答しません。",
          "way" : "ルーターの電源を30秒切って入れ直し、3分待ってください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L23" : {
          "title" : "ルーターが、インターネットの接続先の名前を調べられなくなっています。",
          "way" : "ルーターを1回再起動し、直らなければ、ルーターに別のDNSサーバーを設定してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L24" : {
          "title" : "インターネット回線が切れていると、ルーターが示しています。",
          "way" : "ルーターと壁の差し込み口の間のケーブルを確認し、プロバイダーに電話してください。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "L25" : {
          "title" : "ホームネットワークが変わり、キャスト先の機器がまだ前のネットワークを探しています。",
          "way" : "キャスト先の機器に、新しいWi-Fiの名前とパスワードを設定してください。",
          "handTo" : "お客様ご自身、解決しなければルーターを管理している方、またはプロバイダーのサポート"
        },
        "L26" : {
          "title" : "ルーターがキャスト先の機器を一時停止しているか、ブロックしています。",
          "way" : "この機器を通してもらえるよう、ルーターを管理している方に頼んでください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L27" : {
          "title" : "新しいほうのインターネットプロトコルは、使えると案内されていますが、どこにもつながりません。",
          "way" : "ルーターを1回再起動し、そのあとプロバイダーにIPv6について尋ねてください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L28" : {
          "title" : "ネットワーク内の何かが、キャスト先の機器を実際にはない場所で知らせています。",
          "way" : "代わりに応答している機器（根拠に示したもの）を再起動してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "L29" : {
          "title" : "このネットワークに安全な接続を途中で開く機器があり、キャスト先の機器がそれを拒否します。",
          "way" : "キャスト先の機器を検査の対象外にしてもらうよう頼んでください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "I01" : {
          "title" : "ルーターより先のインターネットが応答しません。",
          "way" : "ルーターを1回再起動し、そのあとプロバイダーに電話してください。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "I02" : {
          "title" : "プロバイダーのDNSサーバーが応答しません。",
          "way" : "ルーターに別のDNSサーバーを設定し、プロバイダーに知らせてください。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "I03" : {
          "title" : "指定した画質に対して、インターネット回線が遅すぎます。",
          "way" : "今は画質を下げ、ご契約の速度と比べてください。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "I04" : {
          "title" : "インターネットは使えますが、1つのサービスだけ、この回線から届きません。",
          "way" : "どのサービスが使えないかをプロバイダーに伝えてください。その間は、スマートフォンのテザリングなら使えるかもしれません。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "I05" : {
          "title" : "プロバイダーが1つのアドレスを複数の利用者で共有していますが、キャストには影響しません。",
          "way" : "オンラインプレイも使えないのでなければ、そのままにしてください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "I06" : {
          "title" : "プロバイダーのフィルターが、このサービスを止めています。",
          "way" : "プロバイダーの会員ページでコンテンツフィルターを探すか、プロバイダーに尋ねてください。",
          "handTo" : "プロバイダーの二次窓口（このコードを添えて）"
        },
        "R01" : {
          "title" : "ネットワーク内にキャスト先の機器が見つかりません。",
          "way" : "キャスト先の機器の電源を入れ、Wi-Fiにつながるまで1分待ってください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R02" : {
          "title" : "キャスト先の機器はスタンバイのようで、キャスト機能も眠っています。",
          "way" : "テレビの電源を入れ、もう一度キャストしてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R03" : {
          "title" : "キャスト先の機器の電源は入っていますが、キャスト機能が止まっています。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R04" : {
          "title" : "キャスト先の機器には届きますが、自分の存在を知らせなくなっています。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R05" : {
          "title" : "キャスト先の機器への安全な接続が、始まる前に切れます。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R06" : {
          "title" : "配信アプリがキャスト先の機器を拒否しています：正規の機器だと証明できないためです。",
          "way" : "これらのアプリには、認定された機器をお使いください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R07" : {
          "title" : "キャスト先の機器の時計がずれているため、相手から信頼されません。",
          "way" : "インターネットが使えるときに、キャスト先の機器を再起動してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R08" : {
          "title" : "キャスト先の機器のソフトウェアが、アプリの求めるものより古くなっています。",
          "way" : "キャスト先の機器のソフトウェアを更新し、電源を入れてつないだまま30分置いてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R09" : {
          "title" : "ホームネットワークからキャスト先の機器には届きますが、この機器自身がインターネットに出られません。",
          "way" : "この機器だけが止められていないか、ルーターで確認してください。",
          "handTo" : "プロバイダー、またはルーターのメーカーのサポート"
        },
        "R10" : {
          "title" : "キャスト先の機器では、すでに何かが再生中です。",
          "way" : "キャストの前に周りの人に聞くか、再生中のものを止めてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R11" : {
          "title" : "一覧に、同じ名前の項目が2つあります。",
          "way" : "設定用アプリで、どちらかの名前を変えてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R12" : {
          "title" : "キャスト先の機器の{app}だけが使えません。ほかの組み合わせでは、どちらも使えます。",
          "way" : "キャスト先の機器を再起動し、すべての機器でこのアプリからログアウトして、ログインし直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R13" : {
          "title" : "キャスト先の機器に{app}が入っていません。",
          "way" : "テレビまたはゲーム機のストアから、アプリをインストールしてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R14" : {
          "title" : "キャスト先の機器で、スマートフォンアプリからの操作がオフになっています。",
          "way" : "Rokuで「モバイルアプリによる操作（Control by mobile apps）」を「有効（Enabled）」にしてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R15" : {
          "title" : "キャスト先の機器がまったく応答しません。",
          "way" : "ゲーム機の電源を入れ、ホーム画面が出るのを待ってください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R16" : {
          "title" : "キャスト先の機器はレストモードです。",
          "way" : "コントローラーか本体のボタンで、ゲーム機を起こしてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R17" : {
          "title" : "キャスト先の機器に送れるのは音声だけで、映像は送れません。",
          "way" : "動画には、画面のある機器を選んでください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "R18" : {
          "title" : "キャスト先の機器には届きますが、キャスト機能が固まっています。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R19" : {
          "title" : "キャスト先の機器の電源は入っていますが、キャストの接続が1つも通りません。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R20" : {
          "title" : "キャスト先の機器へのキャストが、数秒で切れます。",
          "way" : "キャスト先の機器の電源プラグを30秒抜き、差し直してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R21" : {
          "title" : "キャスト先の機器は、まだ初期設定が済んでいません。",
          "way" : "Google Homeなど、その機器の設定用アプリで設定してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R22" : {
          "title" : "キャスト先の機器が、ひとりでに何度も再起動しています。",
          "way" : "テレビのUSB端子ではなく、専用の電源アダプターから給電してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R23" : {
          "title" : "キャスト先の機器の設定で、キャストがオフになっています。",
          "way" : "キャスト先の機器の設定で、キャストをオンにしてください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "R24" : {
          "title" : "キャスト先の機器から画面へ、映像が届いていません。",
          "way" : "別のHDMI端子と別のケーブルを試してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "V01" : {
          "title" : "キャスト先の機器のセキュリティ証明書が、メーカーで更新されないまま期限切れになりました。",
          "way" : "メーカーの更新を待ち、キャスト先の機器は電源を入れ、つないだままにしてください。",
          "handTo" : "キャスト先の機器のメーカーのサポート"
        },
        "V02" : {
          "title" : "キャスト先の機器の最新ソフトウェアに、既知の不具合があります。",
          "way" : "キャスト先の機器の次の更新を待ち、つないだままにしてください。",
          "handTo" : "キャスト先の機器のメーカーのサポート"
        },
        "V03" : {
          "title" : "キャスト先の機器が、送信側のアプリがまだ知らない新しい方式を使っています。",
          "way" : "キャスト元のアプリまたはプログラムを更新してください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "V04" : {
          "title" : "メーカーはキャスト先の機器の更新を終了しました。",
          "way" : "まだ使えるアプリをそのまま使うか、新しい機器への買い替えをご検討ください。",
          "handTo" : "お客様ご自身、解決しなければキャスト先の機器のメーカーのサポート"
        },
        "V05" : {
          "title" : "キャスト先の機器のセキュリティ証明書が、まもなく切れます。",
          "way" : "この機器の自動更新をオンのままにしてください。",
          "handTo" : "キャスト先の機器のメーカーのサポート"
        },
        "P01" : {
          "title" : "ゲーム機のオンラインネットワークが、正常に動いていません。",
          "way" : "ゲーム機の設定はそのままにして、お待ちください。",
          "handTo" : "プラットフォーム運営元のサポート"
        },
        "P02" : {
          "title" : "{app}は応答しますが、その前にあるゲーム機のログインが応答しません。",
          "way" : "お待ちいただくか、その間は別の機器でご覧ください。",
          "handTo" : "プラットフォーム運営元のサポート"
        },
        "P03" : {
          "title" : "キャストの開始に毎回必要な、Googleのサービスに届きません。",
          "way" : "30分待ち、キャスト先の機器はそのままにしてください。",
          "handTo" : "プラットフォーム運営元のサポート"
        },
        "P04" : {
          "title" : "ゲーム機のアカウントでログインできません。",
          "way" : "メーカーのWebページでアカウントにログインし、表示される内容を読んでください。",
          "handTo" : "お客様ご自身、解決しなければゲーム機のメーカーのサポート"
        },
        "A01" : {
          "title" : "{app}は、この種類の機器へのキャストを終了しました。",
          "way" : "テレビのアプリを、テレビのリモコンでお使いください。",
          "handTo" : "配信サービスのサポート"
        },
        "A02" : {
          "title" : "ご利用の{app}のプランに、キャストは含まれていません。",
          "way" : "テレビのアプリを使うか、ほかのプランの内容をご覧ください。",
          "handTo" : "配信サービスのサポート"
        },
        "A03" : {
          "title" : "{app}のプロフィールまたは世帯の設定で、禁止されているかもしれません。",
          "way" : "アカウントを管理している方に、プロフィールの制限を見てもらってください。制限を設定したのに効いていない場合は、すぐにサービスの人に伝えてください。",
          "handTo" : "配信サービスのサポート（アカウント所有者とともに）"
        },
        "A04" : {
          "title" : "{app}は、この機器への提供を終了しました。",
          "way" : "別の機器でアプリをお使いください。",
          "handTo" : "配信サービスのサポート"
        },
        "A05" : {
          "title" : "{app}またはスマートフォンのOSのバージョンが古く、キャストに対応していません。",
          "way" : "アプリを更新し、OSの更新も出ていれば入れてください。",
          "handTo" : "お客様ご自身、解決しなければ配信サービスのサポート"
        },
        "A06" : {
          "title" : "キャスト先の機器のソフトウェアが、このバージョンの{app}には古すぎます。",
          "way" : "キャスト先の機器のソフトウェアを更新してください。",
          "handTo" : "お客様ご自身、解決しなければ配信サービスのサポート"
        },
        "A07" : {
          "title" : "{app}はキャスト先の機器では利用できません。",
          "way" : "別の機器でアプリを使うか、この機器についてサービスにお尋ねください。",
          "handTo" : "配信サービスのサポート"
        },
        "A08" : {
          "title" : "{app}の、キャスト先の機器向けのページが読み込めません。",
          "way" : "お待ちいただくか、テレビのアプリをお使いください。",
          "handTo" : "配信サービスのサポート"
        },
        "A09" : {
          "title" : "{app}自体が、この家から応答しません。",
          "way" : "30分待ってから、もう一度お試しください。",
          "handTo" : "配信サービスのサポート"
        },
        "A10" : {
          "title" : "このバージョンの{app}には、キャストの既知の不具合があります。",
          "way" : "新しいバージョンが出たら、すぐにアプリを更新してください。",
          "handTo" : "配信サービスのサポート"
        },
        "A11" : {
          "title" : "{app}が、この地域での利用を拒否しています。",
          "way" : "スマートフォン、ルーター、キャスト先の機器に、VPNや変更したDNSサーバーがあれば、オフにしてください。",
          "handTo" : "配信サービスのサポート"
        },
        "A12" : {
          "title" : "キャスト先の機器では、キャストはテレビ側のアプリを起動するだけで、そのアプリの準備ができていません。",
          "way" : "テレビでアプリを開き、更新して、ログインしてください。",
          "handTo" : "お客様ご自身、解決しなければ配信サービスのサポート"
        },
        "A13" : {
          "title" : "{app}のアカウントが一時停止されています。",
          "way" : "アカウント所有者に、アカウントのページを開いて、何を求められているか見てもらってください。",
          "handTo" : "配信サービスのサポート（アカウント所有者とともに）"
        },
        "A14" : {
          "title" : "2台のスマートフォンで{app}の動きが違います：変更が段階的に配られています。",
          "way" : "数日待つか、まだ使えるほうのスマートフォンをお使いください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "A15" : {
          "title" : "この作品またはこの画質は、{app}からキャストできません。",
          "way" : "別の作品を試し、それでキャストできるなら、この作品はテレビのアプリで再生してください。",
          "handTo" : "配信サービスのサポート"
        },
        "A16" : {
          "title" : "誰かの安全に関わるかもしれません：すぐに人が対応すべきことです。",
          "way" : "サポートの人に、安全に関わることだと伝えてください。",
          "handTo" : "このネットワークまたはパソコンを管理する組織のIT担当部署"
        },
        "A17" : {
          "title" : "ほかの誰かがアカウントを使っているかもしれません：人がアカウントを守る必要があります。",
          "way" : "信頼できる機器で、サービスのアカウントのページを開き、パスワードを変えて、すべての機器をログアウトさせてください。そのあと、サービスの担当者に見てもらってください。",
          "handTo" : "配信サービスのサポート"
        },
        "A18" : {
          "title" : "これは請求に関することです：請求を訂正できる担当者に見てもらう必要があります。",
          "way" : "請求書または銀行の明細で日付と金額を控え、請求を訂正できる担当者に伝えてください。",
          "handTo" : "配信サービスのサポート"
        },
        "U00" : {
          "title" : "問題は見つかりませんでした。",
          "way" : "そのままキャストしてください。",
          "handTo" : "対応不要で自然に直ります、直らなければサポート窓口（このコードを添えて）"
        },
        "U01" : {
          "title" : "ここから測定できるものは、すべて正常です。",
          "way" : "下の質問に答えるか、サポートにコードを伝えてください。出たり消えたりする場合：castdoctor watch --for 6m",
          "handTo" : "サポート窓口の二次窓口（このコードを添えて）"
        },
        "U02" : {
          "title" : "何が問題か、このパソコンからは判断できません。",
          "way" : "下の質問に答え、そのあと castdoctor recheck を実行してください。",
          "handTo" : "お客様ご自身、解決しなければサポート窓口（このコードを添えて）"
        },
        "U03" : {
          "title" : "画面のコードを調べました。",
          "way" : "測定結果を優先してください。コードは、もう1つの証言です。",
          "handTo" : "お客様ご自身、解決しなければサポート窓口（このコードを添えて）"
        }
      },
      "questions" : {
        "tv-home-screen" : {
          "text" : "テレビにホーム画面が出ていますか？",
          "why" : "電源オフやスリープ中のテレビと、Wi-Fiに隠されたテレビは、ここからは見分けがつきません。",
          "answers" : [ "はい", "いいえ、真っ暗か、別のものが映っています" ]
        },
        "phone-sees-it" : {
          "text" : "同じWi-Fiのスマートフォンから、キャスト先の機器は見えますか？",
          "why" : "見えるなら機器は正常で、このパソコンのつなぎ場所が合っていません。",
          "answers" : [ "はい", "いいえ" ]
        },
        "other-app-works" : {
          "text" : "同じスマートフォンやパソコンの別のアプリなら、この機器にキャストできますか？",
          "why" : "できるなら、ネットワークもキャスト先の機器も動いていて、問題はこのアプリとの間だけです。",
          "answers" : [ "はい", "いいえ、どのアプリでもできません" ]
        },
        "any-device-in-app" : {
          "text" : "キャストボタンをタップすると、このアプリに何か1台でも機器が出ますか？",
          "why" : "1台も出ないアプリは、たいてい許可が足りません。1台だけ出ないなら、アプリがそう決めています。",
          "answers" : [ "はい、ただしこの機器は出ません", "いいえ、1台も出ません" ]
        }
      }
    }
  }
};
const LABELS = {
 "en": {
  "name": "English",
  "language": "Language",
  "title": "castdoctor: what a diagnosis code says",
  "heading": "What does the code say, and whose turn is it?",
  "result": "What to do",
  "yes": "yes",
  "no": "no",
  "code": "The code",
  "measured": "measured",
  "implied": "implied",
  "helps": "can help",
  "useless": "cannot help",
  "harmful": "does harm",
  "two-questions": "Two questions",
  "not-known": "not known",
  "points-to": "Points to {first}",
  "points-to-either": "Points to {first} Or {second}",
  "pointed": "{id}: {title} Hand to {who}.",
  "not-settled": "That does not settle it. Hand to {who}.",
  "note": "{code}: {finding} ({owner}, {sure}). Next: {who}. {way}",
  "close": "Close, and copy the note",
  "told-who": "The customer knows who acts next:",
  "told-way": "… and the way:",
  "receiver": "Receiver",
  "app": "App",
  "cast-from": "Cast from",
  "made": "Made",
  "code-fact": "Code",
  "newer": "newer than this decoder",
  "not-said": "not said",
  "not-in-short": "not in a short code",
  "within-the-hour": "within the hour",
  "hours-ago": "{number} hours ago",
  "days-ago": "{number} days ago",
  "hours-old": "{number} hours old.",
  "days-old": "{number} days old.",
  "say": "Say",
  "do-not-ask": "Do not ask",
  "may-offer": "May offer",
  "hand-to": "Hand to",
  "any-step": "any step or setting",
  "nothing-before": "nothing before that person has answered",
  "nothing-ruled-out": "nothing is ruled out",
  "nothing-to-try": "nothing needs trying",
  "all-steps": "All steps: {measured} measured in this home, {implied} implied by the verdict",
  "how": "Digits, letters or words, as you hear them. ? for one you did not hear.",
  "read": "Read: {finding}. Every check agrees.",
  "filled": "Worked out what was not heard: {code}. Read it back.",
  "did-you-mean": "Did you mean {candidates} ? Ask, do not guess.",
  "character": "character {places}",
  "first": "Answer the three questions first.",
  "sure": {
   "unknown": "unknown",
   "possible": "possible",
   "likely": "likely",
   "confirmed": "confirmed"
  },
  "sender": {
   "this-pc": "this-pc",
   "android": "android",
   "ios": "ios",
   "chrome": "chrome",
   "console": "console",
   "tv": "tv"
  },
  "refused": {
   "too-long": "This is too long to be a diagnosis code.",
   "letter-u": "A diagnosis code never has the letter U. Type ? for a character you are not sure of.",
   "no-letter-or-digit": "A diagnosis code has only letters and digits. Character {number} is neither.",
   "other-length": "A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This has {number}.",
   "letters-among-digits": "This has 16 characters like the code in digits, but there are letters in it.",
   "too-many-missing": "Too many characters are missing. At most {number} can be worked out.",
   "check": "This is not a diagnosis code: the check in it does not agree. Compare it, or ask for it again.",
   "rest": "With these characters missing, the others do not fit together. Ask for the code again."
  }
 },
 "de": {
  "name": "Deutsch",
  "language": "Sprache",
  "title": "castdoctor: was ein Diagnosecode sagt",
  "heading": "Was sagt der Code, und wer ist dran?",
  "result": "Was zu tun ist",
  "yes": "ja",
  "no": "nein",
  "code": "Der Code",
  "measured": "gemessen",
  "implied": "folgt aus dem Befund",
  "helps": "kann helfen",
  "useless": "kann nicht helfen",
  "harmful": "schadet",
  "two-questions": "Zwei Fragen",
  "not-known": "nicht bekannt",
  "points-to": "Deutet auf {first}",
  "points-to-either": "Deutet auf {first} Oder auf {second}",
  "pointed": "{id}: {title} Weitergeben an: {who}.",
  "not-settled": "Das klärt es nicht. Weitergeben an: {who}.",
  "note": "{code}: {finding} ({owner}, {sure}). Als Nächstes: {who}. {way}",
  "close": "Abschließen und Notiz kopieren",
  "told-who": "Es ist gesagt, wer als Nächstes dran ist:",
  "told-way": "… und wie:",
  "receiver": "Empfangsgerät",
  "app": "App",
  "cast-from": "Gecastet von",
  "made": "Entstanden",
  "code-fact": "Code",
  "newer": "neuer als dieser Decoder",
  "not-said": "nicht angegeben",
  "not-in-short": "steht nicht im kurzen Code",
  "within-the-hour": "in der letzten Stunde",
  "hours-ago": "vor {number} Stunden",
  "days-ago": "vor {number} Tagen",
  "hours-old": "{number} Stunden alt.",
  "days-old": "{number} Tage alt.",
  "say": "Sagen",
  "do-not-ask": "Nicht verlangen",
  "may-offer": "Anbieten",
  "hand-to": "Weitergeben an",
  "any-step": "irgendeinen Schritt oder eine Einstellung",
  "nothing-before": "nichts, bevor dieser Mensch geantwortet hat",
  "nothing-ruled-out": "nichts ist ausgeschlossen",
  "nothing-to-try": "nichts muss versucht werden",
  "all-steps": "Alle Schritte: {measured} in diesem Haushalt gemessen, {implied} aus dem Befund gefolgert",
  "how": "Ziffern, Buchstaben oder Wörter, wie Sie sie hören. ? für ein Zeichen, das Sie nicht gehört haben.",
  "read": "Gelesen: {finding}. Alle Prüfungen stimmen.",
  "filled": "Ergänzt, was nicht zu hören war: {code}. Bitte zurücklesen.",
  "did-you-mean": "Meinten Sie {candidates} ? Nachfragen, nicht raten.",
  "character": "Zeichen {places}",
  "first": "Bitte zuerst die drei Fragen beantworten.",
  "sure": {
   "unknown": "ungewiss",
   "possible": "möglich",
   "likely": "wahrscheinlich",
   "confirmed": "sicher"
  },
  "sender": {
   "this-pc": "diesem Computer",
   "android": "einem Android-Telefon",
   "ios": "iPhone oder iPad",
   "chrome": "Chrome",
   "console": "der App auf der Konsole",
   "tv": "der App auf dem Fernseher"
  },
  "refused": {
   "too-long": "Das ist zu lang für einen Diagnosecode.",
   "letter-u": "Ein Diagnosecode hat nie den Buchstaben U. Geben Sie ? für ein Zeichen ein, bei dem Sie nicht sicher sind.",
   "no-letter-or-digit": "Ein Diagnosecode hat nur Buchstaben und Ziffern. Zeichen {number} ist keines von beiden.",
   "other-length": "Ein Diagnosecode hat 16 Ziffern, oder 12 oder 18 Buchstaben und Ziffern nach CD. Hier sind es {number}.",
   "letters-among-digits": "Das sind 16 Zeichen wie beim Code in Ziffern, aber es sind Buchstaben darin.",
   "too-many-missing": "Zu viele Zeichen fehlen. Höchstens {number} lassen sich ergänzen.",
   "check": "Das ist kein Diagnosecode: Die Prüfung darin stimmt nicht. Bitte vergleichen oder neu erfragen.",
   "rest": "Wenn diese Zeichen fehlen, passen die anderen nicht zusammen. Bitte den Code neu erfragen."
  }
 },
 "fr": {
  "name": "Français",
  "language": "Langue",
  "title": "castdoctor : ce que dit un code de diagnostic",
  "heading": "Que dit le code, et à qui d’agir ?",
  "result": "Que faire",
  "yes": "oui",
  "no": "non",
  "code": "Le code",
  "measured": "mesuré",
  "implied": "déduit du constat",
  "helps": "peut aider",
  "useless": "ne peut pas aider",
  "harmful": "nuit",
  "two-questions": "Deux questions",
  "not-known": "on ne sait pas",
  "points-to": "Indique {first}",
  "points-to-either": "Indique {first} Ou {second}",
  "pointed": "{id} : {title} À transmettre : {who}.",
  "not-settled": "Cela ne tranche pas. À transmettre : {who}.",
  "note": "{code} : {finding} ({owner}, {sure}). Ensuite : {who}. {way}",
  "close": "Clôturer et copier la note",
  "told-who": "Le client sait qui agit ensuite :",
  "told-way": "… et comment :",
  "receiver": "Récepteur",
  "app": "Application",
  "cast-from": "Diffusé depuis",
  "made": "Établi",
  "code-fact": "Code",
  "newer": "plus récent que ce décodeur",
  "not-said": "non précisé",
  "not-in-short": "absent d’un code court",
  "within-the-hour": "il y a moins d’une heure",
  "hours-ago": "il y a {number} heures",
  "days-ago": "il y a {number} jours",
  "hours-old": "Âge : {number} heures.",
  "days-old": "Âge : {number} jours.",
  "say": "Dire",
  "do-not-ask": "Ne pas demander",
  "may-offer": "Proposer",
  "hand-to": "Transmettre à",
  "any-step": "aucune étape, aucun réglage",
  "nothing-before": "rien avant la réponse de cette personne",
  "nothing-ruled-out": "rien n’est exclu",
  "nothing-to-try": "rien à essayer",
  "all-steps": "Toutes les étapes : {measured} mesurées à ce domicile, {implied} déduites du constat",
  "how": "Chiffres, lettres ou mots, comme vous les entendez. ? pour un caractère que vous n’avez pas entendu.",
  "read": "Lu : {finding}. Tous les contrôles concordent.",
  "filled": "Complété ce qui n’a pas été entendu : {code}. Relisez-le.",
  "did-you-mean": "Vouliez-vous dire {candidates} ? Demandez, ne devinez pas.",
  "character": "caractère {places}",
  "first": "Répondez d’abord aux trois questions.",
  "sure": {
   "unknown": "inconnu",
   "possible": "possible",
   "likely": "probable",
   "confirmed": "certain"
  },
  "sender": {
   "this-pc": "cet ordinateur",
   "android": "un téléphone Android",
   "ios": "un iPhone ou un iPad",
   "chrome": "Chrome",
   "console": "l’application de la console",
   "tv": "l’application de la TV"
  },
  "refused": {
   "too-long": "C’est trop long pour un code de diagnostic.",
   "letter-u": "Un code de diagnostic n’a jamais la lettre U. Saisissez ? pour un caractère dont vous n’êtes pas sûr.",
   "no-letter-or-digit": "Un code de diagnostic n’a que des lettres et des chiffres. Le caractère {number} n’est ni l’un ni l’autre.",
   "other-length": "Un code de diagnostic a 16 chiffres, ou 12 ou 18 lettres et chiffres après CD. Celui-ci en a {number}.",
   "letters-among-digits": "Il y a 16 caractères comme dans le code en chiffres, mais des lettres s’y trouvent.",
   "too-many-missing": "Trop de caractères manquent. Au plus {number} peuvent être retrouvés.",
   "check": "Ce n’est pas un code de diagnostic : son contrôle ne concorde pas. Comparez-le, ou redemandez-le.",
   "rest": "Sans ces caractères, les autres ne vont pas ensemble. Redemandez le code."
  }
 },
 "es": {
  "name": "Español",
  "language": "Idioma",
  "title": "castdoctor: qué dice un código de diagnóstico",
  "heading": "¿Qué dice el código y a quién le toca?",
  "result": "Qué hacer",
  "yes": "sí",
  "no": "no",
  "code": "El código",
  "measured": "medido",
  "implied": "se deduce del hallazgo",
  "helps": "puede ayudar",
  "useless": "no puede ayudar",
  "harmful": "perjudica",
  "two-questions": "Dos preguntas",
  "not-known": "no se sabe",
  "points-to": "Apunta a {first}",
  "points-to-either": "Apunta a {first} O a {second}",
  "pointed": "{id}: {title} Pasar a: {who}.",
  "not-settled": "Eso no lo aclara. Pasar a: {who}.",
  "note": "{code}: {finding} ({owner}, {sure}). Sigue: {who}. {way}",
  "close": "Cerrar y copiar la nota",
  "told-who": "El cliente sabe quién sigue:",
  "told-way": "… y qué hacer:",
  "receiver": "Receptor",
  "app": "Aplicación",
  "cast-from": "Transmitido desde",
  "made": "Creado",
  "code-fact": "Código",
  "newer": "más nuevo que este decodificador",
  "not-said": "no se indicó",
  "not-in-short": "no está en un código corto",
  "within-the-hour": "hace menos de una hora",
  "hours-ago": "hace {number} horas",
  "days-ago": "hace {number} días",
  "hours-old": "Tiene {number} horas.",
  "days-old": "Tiene {number} días.",
  "say": "Decir",
  "do-not-ask": "No pedir",
  "may-offer": "Ofrecer",
  "hand-to": "Pasar a",
  "any-step": "ningún paso ni ajuste",
  "nothing-before": "nada antes de que responda esa persona",
  "nothing-ruled-out": "nada está descartado",
  "nothing-to-try": "no hay que probar nada",
  "all-steps": "Todos los pasos: {measured} medidos en este hogar, {implied} deducidos del hallazgo",
  "how": "Cifras, letras o palabras, tal como las oye. ? para un carácter que no oyó.",
  "read": "Leído: {finding}. Todas las comprobaciones coinciden.",
  "filled": "Completado lo que no se oyó: {code}. Léalo de vuelta.",
  "did-you-mean": "¿Quiso decir {candidates} ? Pregunte, no adivine.",
  "character": "carácter {places}",
  "first": "Responda primero a las tres preguntas.",
  "sure": {
   "unknown": "desconocido",
   "possible": "posible",
   "likely": "probable",
   "confirmed": "seguro"
  },
  "sender": {
   "this-pc": "este equipo",
   "android": "un teléfono Android",
   "ios": "un iPhone o iPad",
   "chrome": "Chrome",
   "console": "la aplicación de la consola",
   "tv": "la aplicación del televisor"
  },
  "refused": {
   "too-long": "Es demasiado largo para ser un código de diagnóstico.",
   "letter-u": "Un código de diagnóstico nunca tiene la letra U. Escriba ? para un carácter del que no está seguro.",
   "no-letter-or-digit": "Un código de diagnóstico solo tiene letras y cifras. El carácter {number} no es ni lo uno ni lo otro.",
   "other-length": "Un código de diagnóstico tiene 16 cifras, o 12 o 18 letras y cifras después de CD. Este tiene {number}.",
   "letters-among-digits": "Son 16 caracteres como en el código en cifras, pero hay letras.",
   "too-many-missing": "Faltan demasiados caracteres. Como máximo se pueden completar {number}.",
   "check": "No es un código de diagnóstico: su comprobación no coincide. Compárelo o pídalo de nuevo.",
   "rest": "Sin estos caracteres, los demás no encajan. Pida el código de nuevo."
  }
 },
 "ja": {
  "name": "日本語",
  "language": "言語",
  "title": "castdoctor：診断コードの意味",
  "heading": "コードは何を示し、誰の番ですか？",
  "result": "すること",
  "yes": "はい",
  "no": "いいえ",
  "code": "コード",
  "measured": "測定済み",
  "implied": "判定から推定",
  "helps": "効果の可能性あり",
  "useless": "効果なし",
  "harmful": "有害",
  "two-questions": "2つの質問",
  "not-known": "わからない",
  "points-to": "考えられるのは{first}",
  "points-to-either": "考えられるのは{first}または{second}",
  "pointed": "{id}：{title}引き継ぎ先：{who}。",
  "not-settled": "これでは決まりません。引き継ぎ先：{who}。",
  "note": "{code}：{finding}（{owner}、{sure}）。次に動く人：{who}。{way}",
  "close": "終了してメモをコピー",
  "told-who": "次に動く人がお客様に伝わった：",
  "told-way": "… その方法も伝わった：",
  "receiver": "キャスト先の機器",
  "app": "アプリ",
  "cast-from": "キャスト元",
  "made": "作成",
  "code-fact": "コード",
  "newer": "この読み取り機能より新しいもの",
  "not-said": "申告なし",
  "not-in-short": "短いコードには含まれません",
  "within-the-hour": "1時間以内",
  "hours-ago": "{number}時間前",
  "days-ago": "{number}日前",
  "hours-old": "{number}時間前のものです。",
  "days-old": "{number}日前のものです。",
  "say": "伝えること",
  "do-not-ask": "頼まないこと",
  "may-offer": "提案できること",
  "hand-to": "引き継ぎ先",
  "any-step": "どの手順も設定変更も頼まない",
  "nothing-before": "担当者が答えるまで何も提案しない",
  "nothing-ruled-out": "除外されたものはありません",
  "nothing-to-try": "試すことはありません",
  "all-steps": "すべての手順：この家での測定{measured}件、判定からの推定{implied}件",
  "how": "数字、文字、または単語を聞こえたとおりに入力します。聞こえなかった文字は ? にします。",
  "read": "読み取り：{finding}。検査はすべて一致しました。",
  "filled": "聞こえなかった文字を補いました：{code}。読み上げて確かめてください。",
  "did-you-mean": "もしかして {candidates} ですか？推測せず、確かめてください。",
  "character": "{places}文字目",
  "first": "先に3つの質問に答えてください。",
  "sure": {
   "unknown": "不明",
   "possible": "可能性あり",
   "likely": "おそらく",
   "confirmed": "確実"
  },
  "sender": {
   "this-pc": "このパソコン",
   "android": "Androidのスマートフォン",
   "ios": "iPhoneまたはiPad",
   "chrome": "Chrome",
   "console": "ゲーム機のアプリ",
   "tv": "テレビのアプリ"
  },
  "refused": {
   "too-long": "診断コードとしては長すぎます。",
   "letter-u": "診断コードに文字Uは使われません。自信のない文字は ? と入力してください。",
   "no-letter-or-digit": "診断コードは文字と数字だけです。{number}文字目はどちらでもありません。",
   "other-length": "診断コードは16桁の数字、またはCDに続く12文字か18文字の英数字です。これは{number}文字です。",
   "letters-among-digits": "数字のコードと同じ16文字ですが、文字が混じっています。",
   "too-many-missing": "足りない文字が多すぎます。補えるのは{number}文字までです。",
   "check": "診断コードではありません。中の検査が一致しません。見比べるか、もう一度聞いてください。",
   "rest": "この文字が足りないと、残りが合いません。もう一度コードを聞いてください。"
  }
 }
};

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OWNERS = "CLIRVPAU";
const MASK = [..."K7QXM2ZC9TRH4VWDJ5"].map((c) => SYMBOLS.indexOf(c));
const FORMS = {
  short: { places: 12, group: 4, fillable: 2, guessable: 4, data: 8 },
  long: { places: 18, group: 6, fillable: 2, guessable: 4, data: 14 },
  digits: { places: 16, group: 4, fillable: 1, guessable: 3 },
};
const CONFIDENCES = ["unknown", "possible", "likely", "confirmed"];
const CONCERNS = ["none", "safety", "money-account", "other"];
const SENDERS = ["", "this-pc", "android", "ios", "chrome", "console", "tv", ""];
const STATES = ["", "ruled-out", "worth-trying"];
const WORDS = (
  "zero one two three four five six seven eight nine alfa bravo charlie delta echo foxtrot golf hotel " +
  "juliett kilo mike november papa quebec romeo sierra tango victor whiskey xray yankee zulu"
).split(" ");
const OTHER_WORDS = {
  ALPHA: "A", JULIET: "J", WHISKY: "W", NINER: "9", INDIA: "I", LIMA: "L", OSCAR: "O", UNIFORM: "U", RAY: "",
};
const SOUND_ALIKE = ["AHJK", "A8", "BCDEGPTVZ3", "FSX", "MN", "59"];
const MISSING = -1;
const MAX_INPUT = 256;

// ---- in which language ----

/** The tags of the languages, in the order to choose from. */
export const LANGUAGES = Object.keys(LABELS);

/** The first of these tags that is spoken here, "de-AT" as "de"; English where none is. */
export function spoken(...tags) {
  const known = tags.map((tag) => String(tag ?? "").toLowerCase().split(/[-_]/)[0]).filter((tag) => LANGUAGES.includes(tag));
  return known[0] ?? "en";
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "?");
const label = (language, name, values = {}) => fill(LABELS[language][name], values);

// ---- GF(32), polynomial x^5 + x^2 + 1, and the four check symbols ----

const EXP = [];
const LOG = [];
for (let power = 1, i = 0; i < 31; i++) {
  EXP[i] = power;
  LOG[power] = i;
  power <<= 1;
  if (power > 31) power ^= 0b100101;
}
const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 31] : 0);
/** What a symbol at a place adds to the four sums. */
const sum = (length, place, symbol) => [1, 2, 3, 4].map((r) => times(symbol, EXP[(r * (length - 1 - place)) % 31]));
const plus = (a, b) => a.map((v, i) => v ^ b[i]);
const isZero = (sums) => sums.every((v) => v === 0);
const sums = (word) => word.reduce((all, v, i) => (v === MISSING ? all : plus(all, sum(word.length, i, v))), [0, 0, 0, 0]);

/** Fills in up to four missing symbols (Gauss-Jordan); undefined where the rest does not agree. */
function complete(word) {
  const missing = word.flatMap((v, i) => (v === MISSING ? [i] : []));
  const known = sums(word);
  const rows = [0, 1, 2, 3].map((r) => [...missing.map((p) => sum(word.length, p, 1)[r]), known[r]]);
  missing.forEach((_, column) => {
    const inverse = EXP[(31 - LOG[rows[column][column]]) % 31];
    rows[column] = rows[column].map((v) => times(v, inverse));
    rows.forEach((row, r) => {
      if (r !== column) rows[r] = row.map((v, i) => v ^ times(row[column], rows[column][i]));
    });
  });
  if (rows.slice(missing.length).some((row) => row[missing.length] !== 0)) return undefined;
  const full = [...word];
  missing.forEach((place, i) => (full[place] = rows[i][missing.length]));
  return full;
}

const soundAlike = (a, b) => a !== b && SOUND_ALIKE.some((set) => set.includes(SYMBOLS[a]) && set.includes(SYMBOLS[b]));

/** The one word near by: one symbol changed to anything, or two to what sounds like them. */
function misheardSymbols(word) {
  const masked = mask(word);
  const off = sums(masked);
  const n = word.length;
  const changes = (p) => [...Array(31).keys()].map((i) => i + 1).map((by) => ({ p, by, sum: sum(n, p, by) }));
  const all = word.map((_, p) => changes(p));
  const apply = (...list) => {
    const near = [...word];
    list.forEach(({ p, by }) => (near[p] ^= by));
    return [near];
  };
  for (const one of all.flat()) if (isZero(plus(one.sum, off))) return apply(one);
  const alike = all.map((list) => list.filter(({ p, by }) => soundAlike(word[p], word[p] ^ by)));
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      for (const one of alike[a])
        for (const two of alike[b]) if (isZero(plus(plus(one.sum, two.sum), off))) return apply(one, two);
  return [];
}

// ---- sixteen digits: thirteen of data, three so that the number leaves 996 modulo 997 ----

const toNumber = (digits) => BigInt(digits.join(""));
const digitsPass = (digits) => {
  const n = toNumber(digits);
  return n % 997n === 996n && n % 1000n < 997n && n / 1000n < 1n << 40n;
};

function completeDigits(digits, from = 0) {
  const place = digits.indexOf(MISSING, from);
  if (place < 0) return digitsPass(digits) ? [[...digits]] : [];
  return [...Array(10).keys()].flatMap((d) => completeDigits(digits.with(place, d), place + 1));
}

const misheardDigits = (digits) =>
  digits.flatMap((old, p) =>
    [...Array(10).keys()].filter((d) => d !== old).map((d) => digits.with(p, d)).filter(digitsPass));

// ---- from text to a word of symbols ----

const mask = (word) => word.map((v, i) => (v === MISSING ? v : v ^ MASK[i]));
const isSeparator = (c) => /[\s\p{Z}\p{Pd}\p{Cf}_.,:;/\u2212]/u.test(c);
const upper = (text) => text.replace(/[a-z]/g, (c) => c.toUpperCase());

function characters(text) {
  if (text.length > MAX_INPUT) return { why: "too-long" };
  const pieces = [""];
  for (const c of text) isSeparator(c) ? pieces.push("") : (pieces[pieces.length - 1] += upper(c));
  const given = pieces.filter((p) => p !== "");
  const read = (piece) => {
    const word = WORDS.indexOf(piece.toLowerCase());
    return word >= 0 ? SYMBOLS[word] : Object.hasOwn(OTHER_WORDS, piece) ? OTHER_WORDS[piece] : piece;
  };
  let all = (given.length >= 12 ? given.map(read) : given).join("").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (all.includes("U")) return { why: "letter-u" };
  const wrong = [...all].findIndex((c) => c !== "?" && !SYMBOLS.includes(c));
  if (wrong >= 0) return { why: "no-letter-or-digit", number: wrong + 1 };
  if ((all.length === 14 || all.length === 20) && all.startsWith("CD")) all = all.slice(2);
  return { all };
}

// ---- what the symbols say ----

function content(form, word) {
  let data = form === "digits" ? undefined : mask(word).slice(0, FORMS[form].data);
  if (form === "digits") {
    const bits = toNumber(word) / 1000n;
    data = mask([...Array(8).keys()].map((i) => Number((bits >> BigInt(35 - 5 * i)) & 31n)));
  }
  let bits = data.map((v) => v.toString(2).padStart(5, "0")).join("");
  const take = (width) => {
    const value = parseInt(bits.slice(0, width), 2);
    bits = bits.slice(width);
    return value;
  };
  const epoch = take(3);
  const owner = OWNERS[take(3)];
  const said = {
    epoch,
    finding: owner + String(take(6)).padStart(2, "0"),
    confidence: CONFIDENCES[take(2)],
    model: take(9),
    app: take(5),
    hour: take(10),
    concern: CONCERNS[take(2)],
  };
  if (form !== "long") return said;
  const sender = SENDERS[take(3)];
  let steps = take(20);
  const limit = 3 ** 12;
  if (steps >= limit && epoch === 0) return undefined;
  if (sender) said.sender = sender;
  said.steps = {};
  if (steps < limit) {
    const states = [];
    for (let i = 11; i >= 0; i--, steps = Math.floor(steps / 3)) states[i] = STATES[steps % 3];
    TABLES.codeSteps.forEach((step, i) => states[i] && (said.steps[step] = states[i]));
  }
  said.hash = take(7);
  return said;
}

function write(form, word) {
  const { group } = FORMS[form];
  const text = word.map((v) => SYMBOLS[v]).join("");
  const groups = text.match(new RegExp(`.{${group}}`, "g"));
  return form === "digits" ? groups.join(" ") : "CD-" + groups.join("-");
}

/**
 * Reads a code in any face: {kind: "exact" | "filled" | "did-you-mean" | "refused", …}. Never throws. The reason of a refusal
 * is a sentence in this language.
 */
export function decode(text, language) {
  const reasons = LABELS[spoken(language)].refused;
  const refused = (why, number) => ({ kind: "refused", reason: fill(reasons[why], { number }) });
  const { all, why, number } = characters(String(text));
  if (why) return refused(why, number);
  const form = Object.keys(FORMS).find((name) => FORMS[name].places === all.length);
  if (!form)
    return refused("other-length", all.length);
  const word = [...all].map((c) => (c === "?" ? MISSING : SYMBOLS.indexOf(c)));
  if (form === "digits" && word.some((v) => v > 9))
    return refused("letters-among-digits");
  const missing = word.filter((v) => v === MISSING).length;
  const { fillable, guessable } = FORMS[form];
  if (missing > guessable) return refused("too-many-missing", guessable);
  const candidates = (words) =>
    words.flatMap((full) => {
      const says = content(form, full);
      const places = full.flatMap((v, i) => (v === word[i] ? [] : [i + 1]));
      return says ? [{ reads: write(form, full), places, content: says }] : [];
    });
  if (missing === 0) {
    const passes = form === "digits" ? digitsPass(word) : isZero(sums(mask(word)));
    const says = passes ? content(form, word) : undefined;
    if (says) return { kind: "exact", form, reads: write(form, word), content: says };
    const near = candidates(form === "digits" ? misheardDigits(word) : misheardSymbols(word));
    return near.length
      ? { kind: "did-you-mean", form, candidates: near }
      : refused("check");
  }
  const full = form === "digits" ? completeDigits(word) : [complete(mask(word))].filter(Boolean).map(mask);
  const found = candidates(full);
  if (!found.length) return refused("rest");
  return missing > fillable ? { kind: "did-you-mean", form, candidates: found } : { kind: "filled", form, ...found[0] };
}

// ---- what a support agent does with it: at most 60 words ----

const MOST_WORDS = 60;
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;
/** Words between blanks; where a language writes none, two and a half signs are as long as one. */
const words = (text) => {
  const rest = text.replace(WIDE, " ").split(/[ \t\r\n]+/).filter(Boolean).length;
  return rest + Math.floor((2 * (text.match(WIDE)?.length ?? 0) + 4) / 5);
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function withApp(said, text, app) {
  const name = app ? said.apps[app] ?? said.theApp : said.theApp;
  return text.startsWith("{app}") ? capital(text.replaceAll("{app}", name)) : text.replaceAll("{app}", name);
}

function knownSteps(said, says, finding) {
  const implied = (step) =>
    !finding ? undefined
      : finding.harmful.includes(step) ? "harmful"
      : finding.useless.includes(step) ? "useless"
      : finding.helps.includes(step) ? "helps" : undefined;
  const rank = (step) => (TABLES.dearest.includes(step) ? TABLES.dearest.indexOf(step) : TABLES.dearest.length);
  return Object.entries(said.steps)
    .flatMap(([step, text]) => {
      const state = says.steps?.[step];
      const worth =
        state === "worth-trying" ? "helps"
          : state === "ruled-out" ? (implied(step) === "harmful" ? "harmful" : "useless")
          : implied(step);
      return worth ? [{ step, text, worth, ground: state === "ruled-out" ? "measured" : "implied" }] : [];
    })
    .sort((a, b) =>
      (a.ground === "implied") - (b.ground === "implied") ||
      (a.worth !== "harmful") - (b.worth !== "harmful") ||
      rank(a.step) - rank(b.step));
}

/** The card for what a code says, in this language: say, doNotAsk, mayOffer, handTo, way, steps, script, close. */
export function explain(says, language) {
  const said = TABLES.languages[spoken(language)];
  const phrase = (name, values) => fill(said.phrases[name], values);
  const finding = TABLES.findings[says.finding];
  const text = said.findings[says.finding];
  const owner = said.owners[says.finding[0]];
  const concern = says.concern !== "none";
  let say;
  if (concern) say = phrase("desk-concern", {});
  else if (!finding) say = phrase("desk-newer", { id: says.finding, owner: owner.name });
  else if (says.finding === "U00" && says.confidence === "likely") say = phrase("desk-resolved", {});
  else {
    const title = withApp(said, text.title, says.app);
    say = says.confidence === "possible" ? phrase("desk-possible", { title }) : title;
  }
  const handTo = concern ? said.concerns[says.concern] : (text ?? owner).handTo;
  const steps = knownSteps(said, says, finding);
  const mayOffer = concern ? [] : steps.filter((s) => s.worth === "helps").slice(0, 2);
  let left = MOST_WORDS - words(say) - words(handTo) - mayOffer.reduce((n, s) => n + words(s.text), 0);
  const doNotAsk = steps
    .filter((s) => s.worth !== "helps")
    .slice(0, 4)
    .filter((s) => (left -= words(s.text)) >= 0);
  const way = concern || !finding ? phrase("desk-takes-over", {}) : withApp(said, text.way, says.app);
  const script = concern || says.finding[0] !== "U" ? [] : TABLES.script[says.finding] ?? TABLES.script.U;
  return {
    finding: says.finding,
    owner: TABLES.owners[says.finding[0]],
    say,
    doNotAsk,
    mayOffer,
    handTo,
    way,
    steps,
    script: script.map((q) => {
      const { text, why, answers } = said.questions[q.id];
      return { id: q.id, text, why, separates: q.separates, answers: q.answers.map((a, i) => ({ text: answers[i], ...a })) };
    }),
    close: phrase("desk-close", { who: handTo, way }),
  };
}

/** How many hours old a code is, taken for less than 42 days old. */
export function hoursOld(says, now = Date.now()) {
  return ((((Math.floor(now / 3_600_000) % 1024) - says.hour) % 1024) + 1024) % 1024;
}

// ---- the page, or a side bar of a ticket system ----

const STYLE = ":host, .decoder { color-scheme: light dark; }\n.decoder {\n  --ink: light-dark(#1b2430, #e8ecf2); --soft: light-dark(#5a6675, #a4b0bf); --line: light-dark(#d8dee6, #36414f);\n  --paper: light-dark(#ffffff, #171d25); --ground: light-dark(#f4f6f9, #0f141a); --accent: light-dark(#1a5fb4, #8ab8ff);\n  --good: light-dark(#1d6f42, #7fd6a4); --bad: light-dark(#a4262c, #ff9d96); --warn: light-dark(#8a5300, #f3c26b);\n  --badpaper: light-dark(#fdf0f0, #331a1b);\n  font: 16px/1.45 system-ui, \"Segoe UI\", Roboto, \"DejaVu Sans\", sans-serif; color: var(--ink);\n  max-width: 54rem; margin: 0 auto; display: grid; gap: 1rem; padding: 1rem; box-sizing: border-box;\n}\n.decoder * { box-sizing: border-box; }\n.checks { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }\nfieldset { border: 1px solid var(--line); border-radius: 10px; margin: 0; padding: .7rem .9rem; background: var(--paper); min-width: 0; }\n.checks fieldset { display: flex; flex-direction: column; justify-content: space-between; gap: .5rem; }\nlegend { float: left; width: 100%; padding: 0; font-weight: 600; font-size: .95rem; }\nlegend + * { clear: both; }\n.choices { display: flex; flex-wrap: wrap; gap: .4rem; }\n.choices label { border: 1px solid var(--line); border-radius: 999px; padding: .2rem .8rem; cursor: pointer; display: inline-flex; gap: .4rem; align-items: center; }\n.choices label:has(:checked) { border-color: var(--accent); color: var(--accent); font-weight: 600; }\n.choices label.stops:has(:checked) { border-color: var(--bad); color: var(--bad); }\n.choices input { accent-color: currentColor; margin: 0; }\n:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }\n.choices label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }\n.choices input:focus-visible { outline: none; }\n.languages { display: flex; gap: .6rem; align-items: center; justify-content: flex-end; font-size: .92rem; color: var(--soft); }\n.languages select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .3rem .5rem; }\n.entry label { font-weight: 600; }\n#code {\n  display: block; width: 100%; margin: .3rem 0; padding: .6rem .8rem; font: 600 1.5rem/1.2 ui-monospace, \"DejaVu Sans Mono\", monospace;\n  letter-spacing: .04em; color: var(--ink); background: var(--paper); border: 2px solid var(--line); border-radius: 10px;\n}\n#code::placeholder { color: var(--soft); opacity: .55; font-weight: 400; }\n.heard { margin: 0; color: var(--soft); min-height: 1.5em; }\n.heard.exact { color: var(--good); } .heard.filled, .heard.did-you-mean { color: var(--warn); } .heard.refused { color: var(--bad); }\nbutton { font: inherit; padding: .45rem .9rem; border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); cursor: pointer; }\nbutton:disabled { background: none; color: var(--soft); border-color: var(--line); cursor: not-allowed; }\nbutton.candidate { background: none; color: var(--accent); font-family: ui-monospace, \"DejaVu Sans Mono\", monospace; padding: .1rem .5rem; margin: .15rem 0; }\n.result:empty { display: none; }\n.result { display: grid; gap: 1rem; }\n.result header { display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }\n.id { font: 700 1.3rem ui-monospace, \"DejaVu Sans Mono\", monospace; }\n.owner { font-weight: 700; padding: .1rem .7rem; border-radius: 999px; border: 1px solid currentColor; color: var(--accent); }\n.sure { color: var(--soft); }\n.first, .old { margin: 0; color: var(--warn); }\n.card { display: grid; gap: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); overflow: hidden; }\n.part { display: grid; grid-template-columns: 8rem 1fr; gap: 1rem; padding: .8rem 1rem; border-top: 1px solid var(--line); }\n.part:first-child { border-top: 0; }\n.part > * { margin: 0; }\nh2 { font-size: .9rem; color: var(--soft); font-weight: 600; margin: 0; padding-top: .15rem; }\n.say { font-size: 1.2rem; font-weight: 600; }\n.hand { font-weight: 600; }\n.part ul { padding: 0; list-style: none; display: grid; gap: .2rem; }\n.tag { margin-left: .5rem; font-size: .75rem; color: var(--good); border: 1px solid currentColor; border-radius: 999px; padding: 0 .45rem; white-space: nowrap; }\n.none { color: var(--soft); }\n.card.concern { border-color: var(--bad); background: var(--badpaper); }\n.stop { border: 2px solid var(--bad); background: var(--badpaper); border-radius: 12px; padding: 1rem; font-size: 1.15rem; font-weight: 600; }\n.stop p { margin: 0; }\n.script { display: grid; gap: .6rem; }\n.outcome { margin: 0; font-weight: 600; }\n.outcome:empty { display: none; }\n.closing { display: grid; gap: .5rem; justify-items: start; }\n.tick { display: flex; gap: .6rem; align-items: baseline; }\n.tick input { accent-color: var(--accent); width: 1.05rem; height: 1.05rem; flex: none; position: relative; top: .15rem; }\noutput { color: var(--good); } output:empty { display: none; }\ndl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem; margin: 0; color: var(--soft); font-size: .92rem; }\ndd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }\nsummary { cursor: pointer; color: var(--accent); }\ntable { width: 100%; border-collapse: collapse; margin-top: .5rem; font-size: .92rem; }\nth, td { text-align: left; padding: .3rem .5rem .3rem 0; border-top: 1px solid var(--line); vertical-align: top; font-weight: 400; }\ntd.helps { color: var(--good); } td.harmful { color: var(--bad); font-weight: 600; } td.useless { color: var(--soft); }\n@media (max-width: 32rem) { .part { grid-template-columns: 1fr; gap: .25rem; } .decoder { padding: .7rem; } #code { font-size: 1.15rem; } }\n";

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((c) => c !== undefined && c !== ""));
  return node;
}

const CHECKS = [
  { id: "concern", stop: "yes" },
  { id: "same", stop: "no" },
  { id: "sender", stop: "no" },
];

/**
 * Puts the decoder into an element. Options: code (to begin with), language (a tag; that of the browser where none is given),
 * onClose (told the summary), onLanguage (told the tag, the heading and the title, at the beginning and when another is chosen).
 */
export function mount(host, { code = "", language = spoken(...navigator.languages), onClose, onLanguage } = {}) {
  const root = host.attachShadow ? host.attachShadow({ mode: "open" }) : host;
  const answers = {};
  let now;
  const speak = (tag, typed, chosen) => {
    const current = spoken(tag);
    now = face(current, { answers, typed, onClose, choose: (other, input) => speak(other, input, true) });
    root.replaceChildren(el("style", {}, STYLE), now.node);
    now.show();
    root.querySelector(chosen ? "#language" : "input")?.focus();
    onLanguage?.({ language: current, heading: label(current, "heading"), title: label(current, "title"), chosen });
  };
  speak(language, code, false);
  return { read: (text) => now.read(text) };
}

/** The decoder in one language, with what was answered and typed before another was chosen. */
function face(language, { answers, typed, onClose, choose }) {
  const said = TABLES.languages[language];
  const l = (name, values) => label(language, name, values);
  const result = el("section", { class: "result", "aria-live": "polite", "aria-label": l("result") });
  const heard = el("p", { class: "heard", id: "heard", role: "status" });
  const input = el("input", {
    id: "code", autocomplete: "off", spellcheck: "false", autocapitalize: "characters", value: typed,
    "aria-describedby": "heard", placeholder: "0558 2111 4466 4651", oninput: () => show(),
  });

  const languages = el("div", { class: "languages" }, el("label", { for: "language" }, l("language")),
    el("select", { id: "language", onchange: (event) => choose(event.target.value, input.value) },
      LANGUAGES.map((tag) => el("option", { value: tag, lang: tag, selected: tag === language }, label(tag, "name")))));

  const check = ({ id, stop }, index) => {
    const name = `check-${id}`;
    const option = (value) =>
      el("label", { class: value === stop ? "stops" : "" },
        el("input", {
          type: "radio", name, value, checked: answers[id] === value,
          onchange: () => {
            answers[id] = value;
            show();
            if (CHECKS.every((c) => answers[c.id])) input.focus();
          },
        }), l(value));
    return el("fieldset", {}, el("legend", {}, `${index + 1}  ${said.phrases[`desk-check-${id}`]}`),
      el("div", { class: "choices" }, option("yes"), option("no")));
  };

  const list = (steps, none) =>
    steps.length ? el("ul", {}, steps.map((s) => el("li", { class: s.ground }, s.text,
      s.ground === "measured" ? el("span", { class: "tag" }, l("measured")) : ""))) : el("p", { class: "none" }, none);

  const part = (name, ...body) => el("div", { class: "part" }, el("h2", {}, name), ...body);

  function stopped(text) {
    result.replaceChildren(el("div", { class: "stop", role: "alert" }, el("p", {}, text)));
  }

  function script(card) {
    const chosen = {};
    const outcome = el("p", { class: "outcome", role: "status" });
    const settle = () => {
      const points = {};
      for (const answer of Object.values(chosen)) {
        answer.pointsTo?.forEach((id) => (points[id] = (points[id] ?? 0) + 1));
        answer.speaksAgainst?.forEach((id) => (points[id] = (points[id] ?? 0) - 1));
      }
      if (Object.keys(chosen).length < card.script.length) return;
      const [first, second] = Object.entries(points).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1])
        .map(([id]) => l("pointed", { id, title: withApp(said, said.findings[id].title, 0), who: said.findings[id].handTo }));
      outcome.textContent = second ? l("points-to-either", { first, second })
        : first ? l("points-to", { first }) : l("not-settled", { who: card.handTo });
    };
    return el("div", { class: "script" }, el("h2", {}, l("two-questions")),
      card.script.map((q, i) =>
        el("fieldset", {}, el("legend", {}, q.text),
          el("div", { class: "choices" }, [...q.answers, { text: l("not-known") }].map((a) =>
            el("label", {}, el("input", { type: "radio", name: `script-${i}`, onchange: () => { chosen[q.id] = a; settle(); } }), a.text))))),
      outcome);
  }

  function closing(card, says, reads) {
    const told = { who: false, way: false };
    const summary = l("note", {
      code: reads, finding: says.finding, owner: ownerName(says), sure: LABELS[language].sure[says.confidence], who: card.handTo, way: card.way,
    }).trim();
    const done = el("output", {});
    const button = el("button", {
      type: "button", disabled: true,
      onclick: () => {
        done.textContent = summary;
        onClose?.({ summary, finding: says.finding, owner: card.owner, code: reads });
        navigator.clipboard?.writeText(summary).catch(() => {});
      },
    }, l("close"));
    const tick = (key, text) =>
      el("label", { class: "tick" }, el("input", {
        type: "checkbox", onchange: (event) => { told[key] = event.target.checked; button.disabled = !(told.who && told.way); },
      }), text);
    return el("div", { class: "closing" },
      tick("who", el("span", {}, l("told-who"), " ", el("b", {}, card.handTo))),
      tick("way", el("span", {}, l("told-way"), " ", el("b", {}, card.way))), button, done);
  }

  const ownerName = (says) => said.owners[says.finding[0]].name;

  function shown({ reads, content: says, form }) {
    const card = explain(says, language);
    const concern = says.concern !== "none";
    const age = hoursOld(says);
    const days = Math.round(age / 24);
    const from = says.sender ? LABELS[language].sender[says.sender] : l(form === "long" ? "not-said" : "not-in-short");
    const facts = [
      [l("receiver"), said.models[says.model] ?? l("newer")],
      [l("app"), said.apps[says.app] ?? l("newer")],
      [l("cast-from"), from],
      [l("made"), age === 0 ? l("within-the-hour") : age < 48 ? l("hours-ago", { number: age }) : l("days-ago", { number: days })],
      [l("code-fact"), reads],
    ];
    const bySteps = (ground) => card.steps.filter((s) => s.ground === ground);
    const row = (s) => el("tr", {}, el("th", { scope: "row" }, s.step), el("td", {}, s.text), el("td", { class: s.worth }, l(s.worth)),
      el("td", {}, l(s.ground)));
    result.replaceChildren(
      el("header", {}, el("span", { class: "id" }, says.finding), el("span", { class: `owner owner-${says.finding[0]}` }, ownerName(says)),
        el("span", { class: "sure" }, LABELS[language].sure[says.confidence])),
      age > 24 ? el("p", { class: "old", role: "alert" },
        `${age < 48 ? l("hours-old", { number: age }) : l("days-old", { number: days })} ${said.phrases["desk-old"]}`) : "",
      el("div", { class: concern ? "card concern" : "card" },
        part(l("say"), el("p", { class: "say" }, card.say)),
        part(l("do-not-ask"), concern ? el("p", {}, l("any-step")) : list(card.doNotAsk, l("nothing-ruled-out"))),
        part(l("may-offer"), concern ? el("p", {}, l("nothing-before")) : list(card.mayOffer, l("nothing-to-try"))),
        part(l("hand-to"), el("p", { class: "hand" }, card.handTo))),
      card.script.length ? script(card) : "",
      closing(card, says, reads),
      el("dl", {}, facts.flatMap(([k, v]) => [el("dt", {}, k), el("dd", {}, v)])),
      el("details", {},
        el("summary", {}, l("all-steps", { measured: bySteps("measured").length, implied: bySteps("implied").length })),
        el("table", {}, el("tbody", {}, card.steps.map(row)))));
  }

  function meant(candidates) {
    const [before, after] = LABELS[language]["did-you-mean"].split("{candidates}");
    const buttons = candidates.slice(0, 8).map((c) =>
      el("button", { type: "button", class: "candidate", onclick: () => { input.value = c.reads; show(); input.focus(); } },
        c.reads, el("small", {}, `  ${l("character", { places: c.places.join(", ") })}`)));
    return [before, ...buttons.flatMap((button, i) => (i ? [" ", button] : [button])), after];
  }

  function show() {
    const read = input.value.trim() ? decode(input.value, language) : undefined;
    heard.className = `heard ${read?.kind ?? ""}`;
    heard.replaceChildren(...(!read ? [l("how")]
      : read.kind === "exact" ? [l("read", { finding: read.content.finding })]
      : read.kind === "filled" ? [l("filled", { code: read.reads })]
      : read.kind === "refused" ? [read.reason]
      : meant(read.candidates)));
    if (answers.concern === "yes") {
      const role = said.concerns[read?.content && read.content.concern !== "none" ? read.content.concern : "safety"];
      return stopped(fill(said.phrases["desk-stop"], { role }));
    }
    if (answers.same === "no") return stopped(said.phrases["desk-old"]);
    if (answers.sender === "no" && !["android", "ios", "console", "tv"].includes(read?.content?.sender) && read?.content?.finding[0] === "C")
      return stopped(said.phrases["desk-other-sender"]);
    if (!read?.content) return result.replaceChildren();
    if (!CHECKS.every((c) => answers[c.id]))
      return result.replaceChildren(el("p", { class: "first" }, l("first")));
    shown(read);
  }

  const node = el("div", { class: "decoder", lang: language },
    languages,
    el("div", { class: "checks" }, CHECKS.map(check)),
    el("div", { class: "entry" }, el("label", { for: "code" }, l("code")), input, heard),
    result);
  return { node, show, read: (text) => { input.value = text; show(); } };
}
