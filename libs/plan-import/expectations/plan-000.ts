/**
 * What a person reads in the annex of plan 000, by test-directory ids; "*" marks what a merged cell left
 * blank, "-" an empty list. Columns: task, section, leads, coordinators, first words of the product, timing.
 */
export const plan000 = `
1  | I   | sbn qh lmhtx     | tttt bao-dai             | Các hội nghị, bản tin   | continuous
2  | I   | lmhtx            | sbn qh bao-dai           | Các hội nghị, tin       | continuous
3  | I   | hnm ktdt         | sbn lmhtx qh             | Các tin, bài            | weekly
4  | I   | ptth             | sbn lmhtx qh             | Các tin, bài            | weekly
5  | II  | sbn* lmhtx* qh*  | sbn* lmhtx* qh* lq*      | Kế hoạch của các sở     | unresolved
6  | II  | sbn lmhtx qh     | sbn lmhtx qh lq          | Văn bản                 | yearly
7  | II  | sbn* lmhtx* qh*  | sbn* lmhtx* qh* lq*      | Văn bản báo cáo         | range 2023-01-01 2024-12-31
9  | II  | khdt*            | sbn lmhtx qh lq          | Kế hoạch UBND           | yearly
10 | II  | khdt             | qh htx                   | Hệ thống thông tin      | continuous
11 | II  | khdt*            | sbn lmhtx qh             | Quyết định của UBND     | by-date 2023-12-31
12 | II  | nnptnt           | sbn lmhtx qh             | Các văn bản quy phạm    | yearly
13 | II  | nnptnt*          | sbn* lmhtx* qh*          | Các văn bản triển khai  | yearly
14 | II  | ct               | sbn lmhtx qh htx         | Kế hoạch                | yearly
15 | II  | khcn             | sbn lmhtx qh lq          | Văn bản                 | yearly
16 | II  | khcn*            | sbn* lmhtx* qh* lq*      | Văn bản, dự án          | yearly
17 | II  | tnmt             | sbn qh                   | Văn bản                 | yearly
18 | II  | tnmt             | sbn qh                   | Quyết định của UBND     | yearly
19 | II  | tnmt*            | sbn lmhtx qh             | Quyết định của UBND     | by-date 2023-12-31
20 | II  | tnmt*            | sbn* lmhtx* qh*          | Văn bản                 | yearly
21 | II  | tc               | sbn lmhtx qh             | Văn bản hướng dẫn       | yearly
22 | II  | tc*              | sbn* lmhtx* qh*          | Hướng dẫn               | range 2023-01-01 2024-12-31
23 | II  | tp               | sbn lmhtx qh             | Các văn bản quy phạm    | yearly
24 | II  | nhnn             | kttt qtd lmhtx qh        | Các quyết định          | continuous
25 | II  | xttm             | sbn lmhtx qh htx         | Chương trình            | yearly
26 | II  | thue             | tc lmhtx qh              | Kế hoạch tập huấn       | yearly
27 | II  | thue*            | tc* lmhtx* qh*           | Các văn bản             | yearly
28 | II  | thue*            | tc* lmhtx* qh*           | Phương án               | yearly
29 | II  | bhxh             | sbn lmhtx qh             | Văn bản chỉ đạo         | yearly
30 | II  | gddt             | sbn lmhtx qh             | Kế hoạch của UBND       | yearly
31 | II  | lhp              | sbn lmhtx qh             | Giáo trình              | yearly
32 | II  | lmhtx            | khcn sbn qh lq           | Đề tài                  | yearly
33 | III | nnptnt           | sbn lmhtx qh             | Kế hoạch, văn bản       | yearly
34 | III | nnptnt*          | sbn* lmhtx* qh*          | Kế hoạch, văn bản*      | yearly*
35 | III | nhnn             | kttt qh                  | Báo cáo                 | yearly
36 | III | lmhtx            | sbn qh lq                | Quyết định của UBND     | by-date 2023-12-31
37 | III | lmhtx*           | sbn qh lq                | Văn bản, Kế hoạch       | yearly
38 | III | lmhtx            | sbn lmhtx qh htx         | Quyết định, Kế hoạch    | yearly
39 | III | lmhtx*           | qh htx lq                | Kế hoạch                | yearly
40 | III | lmhtx*           | sbn                      | Quyết định của UBND     | by-date 2023-12-31
41 | III | qh               | nnptnt qh htx            | Kế hoạch                | yearly
42 | III | qh*              | sbn lmhtx qh htx lq      | Kế hoạch                | yearly
43 | III | qh               | lmhtx nnptnt sn-lq kttt  | Quyết định, văn bản     | yearly
44 | III | qh*              | lmhtx* nnptnt* sn-lq* kttt* | Quyết định, văn bản* | yearly*
45 | III | qh               | sbn lmhtx htx-gt         | Kế hoạch, văn bản       | yearly
46 | IV  | bcd              | tv-bcd sbn lmhtx qh      | Văn bản                 | continuous
47 | IV  | khdt             | sbn lmhtx qh             | Văn bản, báo cáo        | continuous
48 | IV  | nhnn             | lmhtx qh qtd             | Kế hoạch của UBND       | yearly
49 | IV  | ttra             | sbn lmhtx qh htx         | Quyết định, Kế hoạch    | yearly
50 | IV  | qh               | lq                       | Hệ thống thông tin      | continuous
51 | V   | mttq ctxh lmhtx  | mttq ctxh sbn lmhtx qh   | Văn bản                 | yearly
52 | V   | hnd              | sbn lmhtx qh             | Văn bản                 | yearly
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
