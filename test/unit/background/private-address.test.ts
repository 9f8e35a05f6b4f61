import { describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/background/acquire/private-address';

/** Addresses as a page would write them in a redirect; the browser's own parser comes first. */
const hostOf = (address: string) => new URL(`http://${address}/a.png`).hostname;

describe('an address of the user’s network, however it is written', () => {
  it.each([
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['hexadecimal', '0x7f.0.0.1'],
    ['hexadecimal in one', '0xc0a80001'],
    ['shortened', '127.1'],
    ['shortened to the private range', '10.1'],
    ['mixed bases', '0xa.0.0x0.010'],
    ['a trailing dot', '192.168.1.1.'],
    ['a name with a trailing dot', 'localhost.'],
    ['a bare name with a trailing dot', 'printer.'],
    ['a local name with a trailing dot', 'nas.local.'],
    ['capitals', 'LOCALHOST'],
    ['a subdomain of localhost', 'a.b.localhost'],
    ['user and password in front', 'example.org:80@127.0.0.1'],
    ['an at sign in the user', 'example.org%40x@10.0.0.1'],
    ['a port', '192.168.0.1:8080'],
    ['ideographic full stops', '127。0。0。1'],
    ['full-width digits', '１２７.0.0.1'],
    ['full-width dots', '192．168．0．1'],
    ['circled digits', '①②⑦.0.0.1'],
    ['percent-encoded digits', '%31%32%37.0.0.1'],
    ['the IPv6 loopback', '[::1]'],
    ['the IPv6 loopback in full', '[0:0:0:0:0:0:0:1]'],
    ['the unspecified IPv6 address', '[::]'],
    ['mapped IPv4', '[::ffff:127.0.0.1]'],
    ['mapped IPv4 in hexadecimal', '[::ffff:c0a8:1]'],
    ['IPv4-compatible', '[::10.0.0.1]'],
    ['NAT64', '[64:ff9b::192.168.1.1]'],
    ['local NAT64', '[64:ff9b:1::808:808]'],
    ['IPv4 translated', '[::ffff:0:10.0.0.1]'],
    ['6to4', '[2002:c0a8:101::1]'],
    ['unique local, fc', '[fc00::1]'],
    ['unique local, fd', '[fd12:3456::1]'],
    ['link-local', '[fe80::1]'],
    ['the end of link-local', '[febf::1]'],
    ['site-local', '[fec0::1]'],
    ['multicast', '[ff02::1]'],
    ['IPv4 multicast', '224.0.0.251'],
    ['broadcast', '255.255.255.255'],
    ['a benchmark range', '198.18.0.1'],
    ['IETF protocols', '192.0.0.8'],
    ['this network', '0.1.2.3'],
    ['cloud metadata', '169.254.169.254'],
    ['carrier-grade NAT', '100.127.255.254'],
    ['a home router', 'router.home.arpa'],
    ['the internal top level', 'metadata.google.internal'],
    ['localdomain', 'localhost.localdomain'],
  ])('%s: %s is private', (_, address) => {
    expect(isPrivateAddress(hostOf(address))).toBe(true);
  });
});

describe('an address that is only like one', () => {
  it.each([
    ['a public name', 'example.org'],
    ['a private address as a label', '127.0.0.1.example.org'],
    ['localhost as a label', 'localhost.example.org'],
    ['a name that ends like one', 'notlocal.example'],
    ['a mapped public address', '[::ffff:8.8.8.8]'],
    ['a translated public address', '[64:ff9b::8.8.8.8]'],
    ['6to4 of a public address', '[2002:808:808::1]'],
    ['beside unique local', '[fb00::1]'],
    ['short words that begin like unique local', '[fc::1]'],
    ['short words that begin like link-local', '[fe8::1]'],
    ['a public IPv6 address', '[2606:4700::1111]'],
    ['just below 172.16', '172.15.255.255'],
    ['just above 100.127', '100.128.0.1'],
    ['a decimal public address', '134744072'],
    ['a public address with a trailing dot', '8.8.8.8.'],
  ])('%s: %s is public', (_, address) => {
    expect(isPrivateAddress(hostOf(address))).toBe(false);
  });
});

describe('what no address is', () => {
  it.each(['[::1::2]', '[12345::1]', '[1:2:3]', '[g::1]', '[1:2:3:4:5:6:7:8:9]'])(
    '%s is taken for private',
    (address) => expect(isPrivateAddress(address)).toBe(true),
  );
});
