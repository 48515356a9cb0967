import '@nestjs/common';
export const balance = 1;
