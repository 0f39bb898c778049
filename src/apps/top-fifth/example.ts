/** A team that nobody has: what the page looks like with everything in it. */
export const EXAMPLE = `Name;Result;Coaching hours;Discovery;Listening;Negotiating next steps
Person A;412000;3;4;3;3
Person B;365500;2;4;4;3
Person C;298000;4;3;4;2
Person D;176000;8;3;2;3
Person E;161500;6;2;3;2
Person F;143000;9;2;3;2
Person G;128000;7;2;2;3
Person H;97500;11;1;3;2
Person I;88000;5;2;2;2
Person J;61000;12;1;2;3
Person K;47500;10;2;1;2
Person L;22000;13;1;2;1
Total;2000000;90;;;
`;
