import { createServer, type Server } from 'node:http';

/** As much of an account as a doctor asks: nothing is deployed in it, and mail is in its sandbox. */
export function emptyAccount(): Server {
  const answers: Readonly<Record<string, string>> = {
    GetCallerIdentity: '<Account>000000000000</Account><Arn>arn:aws:iam::000000000000:root</Arn><UserId>root</UserId>',
    DescribeStacks: '<Stacks></Stacks>',
    GetSendQuota:
      '<Max24HourSend>200.0</Max24HourSend><MaxSendRate>1.0</MaxSendRate><SentLast24Hours>0.0</SentLast24Hours>',
    GetIdentityVerificationAttributes:
      '<VerificationAttributes><entry><key>wutong.example.org</key><value><VerificationStatus>Success</VerificationStatus></value></entry></VerificationAttributes>',
  };
  return createServer((request, answer) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const action = new URLSearchParams(body).get('Action') ?? '';
      answer.setHeader('content-type', 'text/xml');
      const result = `<${action}Result>${answers[action] ?? ''}</${action}Result>`;
      answer.end(action === '' ? '' : `<${action}Response>${result}</${action}Response>`);
    });
  });
}
